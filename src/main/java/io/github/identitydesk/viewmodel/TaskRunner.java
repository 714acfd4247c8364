package io.github.identitydesk.viewmodel;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where work is done: what may take a while on a background thread, what touches properties on the UI thread.
 *
 * @param background its tasks may be interrupted
 * @param ui runs what it is given one after the other
 */
public record TaskRunner(ExecutorService background, Executor ui) {
    /** Does the work in the background, and hands its result to the UI thread. */
    public <T> void run(Supplier<T> work, Consumer<? super T> then) {
        background.execute(() -> {
            T result = work.get();
            ui.execute(() -> then.accept(result));
        });
    }
}
