package io.github.identitydesk.viewmodel;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The executors of a window. Long tasks run on a background thread, and properties change on the UI thread.
 *
 * @param background runs tasks in the background, where they can be interrupted
 * @param ui runs tasks on the UI thread, one after the other
 */
public record TaskRunner(ExecutorService background, Executor ui) {
    /**
     * Runs a task in the background, and passes its result to the UI thread.
     *
     * @param <T> the type of the result
     * @param work the task
     * @param then called on the UI thread with the result
     */
    public <T> void run(Supplier<T> work, Consumer<? super T> then) {
        background.execute(() -> {
            T result = work.get();
            ui.execute(() -> then.accept(result));
        });
    }
}
