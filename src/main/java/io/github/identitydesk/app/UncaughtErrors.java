package io.github.identitydesk.app;

import io.github.identitydesk.viewmodel.ErrorQueue;
import io.github.identitydesk.viewmodel.ErrorQueue.AppError;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.LoggerFactory;

/**
 * Handles uncaught errors on the FX thread and all other threads: logs them and shows them in the windows. The app continues.
 */
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private final ErrorQueue errors;
    /** The details of the last error. An error while a window is drawn recurs with each frame, but is logged only once. */
    private final AtomicReference<String> last = new AtomicReference<>("");

    UncaughtErrors(ErrorQueue errors) {
        this.errors = errors;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        AppError appError = AppError.unexpected(error);
        if (!appError.details().equals(last.getAndSet(appError.details()))) {
            // The error itself is not logged, because its message may quote a token.
            LoggerFactory.getLogger(UncaughtErrors.class)
                    .error("Uncaught error in thread {}: {}", thread.getName(), appError.details());
        }
        errors.add(appError);
    }
}
