package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What went wrong with the app's own files, one thing after the other in all windows, until the person has read it. */
public final class StorageErrorQueue {
    private final Executor ui;
    private final Deque<Message> unread = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Message>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());

    /** None yet. */
    public StorageErrorQueue(Executor ui) {
        this.ui = ui;
    }

    /** Tells of a trouble; on any thread. */
    public void tell(Message trouble) {
        ui.execute(() -> {
            unread.add(trouble);
            show();
        });
    }

    /** What is to be read now. */
    public ReadOnlyObjectProperty<Optional<Message>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What is shown has been read. */
    public void dismiss() {
        unread.poll();
        show();
    }

    private void show() {
        shown.set(Optional.ofNullable(unread.peek()));
    }
}
