package io.github.identitydesk.store;

import io.github.identitydesk.model.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the errors of a file. A repeated error is reported only once until the file can be written again. Not safe for use
 * by several threads.
 */
final class StorageErrors {
    private final List<Message> pending = new ArrayList<>();
    private Optional<Message> current = Optional.empty();

    void unreadable(Path file) {
        report(Message.of("store.unreadable", file.toString()));
    }

    void unwritable(Path file) {
        report(Message.of("store.unwritable", file.toString()));
    }

    void damaged(Path file, Path aside) {
        pending.add(Message.of("store.damaged", file.toString(), aside.toString()));
    }

    void clear() {
        current = Optional.empty();
    }

    /** Returns the errors that have not been reported, and marks them as reported. */
    List<Message> drain() {
        List<Message> messages = List.copyOf(pending);
        pending.clear();
        return messages;
    }

    private void report(Message error) {
        if (!current.equals(Optional.of(error))) {
            current = Optional.of(error);
            pending.add(error);
        }
    }
}
