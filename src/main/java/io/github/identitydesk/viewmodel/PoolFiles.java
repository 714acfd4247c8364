package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.TextFiles;
import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.store.NamedPools;
import io.github.identitydesk.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Exports the named pools to files, and imports them. Files are read and written in the background. */
public final class PoolFiles {
    private final Store store;
    private final TaskRunner tasks;
    private final Notices notices;

    PoolFiles(Store store, TaskRunner tasks, Notices notices) {
        this.store = store;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** Writes the named pools to a file, which contains nothing secret. */
    public void exportTo(Path file) {
        NamedPools pools = store.namedPools().value();
        tasks.run(
                () -> pools.save(file),
                error -> error.ifPresentOrElse(
                        notices::showFailure,
                        () -> notices.showDone(
                                Message.of("pools.exported", pools.pools().size(), TextFiles.nameOf(file)))));
    }

    /** Adds the named pools of an exported file, which replace pools with the same names. This can be undone. */
    public void importFrom(Path file) {
        String name = TextFiles.nameOf(file);
        tasks.run(() -> UnreadableText.reading(() -> pools(TextFiles.read(file, name))), reading -> {
            switch (reading) {
                case Reading.Read<Optional<NamedPools>> read ->
                    read.value()
                            .ifPresentOrElse(
                                    pools -> take(pools, name),
                                    () -> notices.showRejection(Message.of("pools.notImported", name)));
                case Reading.Unreadable<Optional<NamedPools>> unreadable -> notices.showRejection(unreadable.message());
            }
        });
    }

    private static Optional<NamedPools> pools(String export) {
        return NamedPools.read(export.getBytes(StandardCharsets.UTF_8));
    }

    private void take(NamedPools imported, String file) {
        NamedPools before = store.namedPools().value();
        store.namedPools().change(pools -> pools.with(imported));
        notices.showUndoable(
                Message.of("pools.imported", imported.pools().size(), file),
                () -> store.namedPools().change(pools -> before));
    }
}
