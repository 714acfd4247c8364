package io.github.identitydesk.app;

import io.github.identitydesk.viewmodel.ErrorQueue;
import io.github.identitydesk.viewmodel.ErrorQueue.AppError;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.LoggerFactory;

/**
 * Takes the errors that nothing else has caught, on the FX thread and on any other: they are logged, and told in the
 * windows, and the app lives on.
 */
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private final ErrorQueue errors;
    /** An error while a window is drawn comes again with each frame; one line in the log is enough. */
    private final AtomicReference<String> last = new AtomicReference<>("");

    UncaughtErrors(ErrorQueue errors) {
        this.errors = errors;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        AppError told = AppError.unexpected(error);
        if (!told.details().equals(last.getAndSet(told.details()))) {
            // Not the error itself, whose message may quote a token.
            LoggerFactory.getLogger(UncaughtErrors.class)
                    .error("Uncaught error in thread {}: {}", thread.getName(), told.details());
        }
        errors.add(told);
    }
}
