package io.github.identitydesk.store;

import io.github.identitydesk.model.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is to be said of a file: once, however often it comes again, until it is over. For one thread at a time. */
final class StorageErrors {
    private final List<Message> untold = new ArrayList<>();
    private Optional<Message> standing = Optional.empty();

    void unreadable(Path file) {
        stand(Message.of("store.unreadable", file.toString()));
    }

    void unwritable(Path file) {
        stand(Message.of("store.unwritable", file.toString()));
    }

    void damaged(Path file, Path aside) {
        untold.add(Message.of("store.damaged", file.toString(), aside.toString()));
    }

    void over() {
        standing = Optional.empty();
    }

    /** What has not been said yet; from now on it counts as said. */
    List<Message> drain() {
        List<Message> messages = List.copyOf(untold);
        untold.clear();
        return messages;
    }

    private void stand(Message error) {
        if (!standing.equals(Optional.of(error))) {
            standing = Optional.of(error);
            untold.add(error);
        }
    }
}
