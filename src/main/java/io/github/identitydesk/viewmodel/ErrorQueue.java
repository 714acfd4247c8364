package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The errors of the app that belong to no request, such as errors of its files and unexpected errors. All windows show the same
 * error until the user dismisses it.
 */
public final class ErrorQueue {
    private final Executor ui;
    private final Deque<AppError> unread = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<AppError>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());

    /**
     * An error.
     *
     * @param message the message for the user
     * @param details the details for a developer, without secrets; empty if the message is sufficient
     */
    public record AppError(Message message, String details) {
        /** Returns an unexpected error, which is a defect of the app. */
        public static AppError unexpected(Throwable error) {
            return new AppError(Message.of("error.unexpected"), ErrorDetails.of(error));
        }
    }

    /**
     * Creates an empty queue.
     *
     * @param ui the executor on which the property changes
     */
    public ErrorQueue(Executor ui) {
        this.ui = ui;
    }

    /** Adds an error, unless an equal one is in the queue. Can be called on any thread. */
    public void add(AppError error) {
        ui.execute(() -> {
            if (!unread.contains(error)) {
                unread.add(error);
                show();
            }
        });
    }

    /** The error that the windows show. */
    public ReadOnlyObjectProperty<Optional<AppError>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Removes the current error, and shows the next one if there is one. */
    public void dismiss() {
        unread.poll();
        show();
    }

    private void show() {
        shown.set(Optional.ofNullable(unread.peek()));
    }
}
