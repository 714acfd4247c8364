package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The errors of the app apart from any request: of its own files, or of the program. All windows show
 * the same error at a time, until the user dismisses it.
 */
public final class ErrorQueue {
    private final Executor ui;
    private final Deque<AppError> unread = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<AppError>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());

    /**
     * One error.
     *
     * @param message the sentence for the user
     * @param details what a developer wants to know, free of secrets; blank where the sentence says it all
     */
    public record AppError(Message message, String details) {
        /** An error of the program, which the user cannot have caused. */
        public static AppError unexpected(Throwable error) {
            return new AppError(Message.of("error.unexpected"), ErrorDetails.of(error));
        }
    }

    /** A queue without errors, whose property changes on that executor. */
    public ErrorQueue(Executor ui) {
        this.ui = ui;
    }

    /** Adds an error, unless the same is waiting already; on any thread. */
    public void add(AppError error) {
        ui.execute(() -> {
            if (!unread.contains(error)) {
                unread.add(error);
                show();
            }
        });
    }

    /** The error that the windows show now. */
    public ReadOnlyObjectProperty<Optional<AppError>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Goes on to the next error, if there is one. */
    public void dismiss() {
        unread.poll();
        show();
    }

    private void show() {
        shown.set(Optional.ofNullable(unread.peek()));
    }
}
