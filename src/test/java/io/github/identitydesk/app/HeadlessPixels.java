package io.github.identitydesk.app;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ignores one error of JavaFX's headless platform and passes on all others. The error occurs when the platform copies the pixels
 * of a window, at a time that no test controls, of which some lie outside its screen (JavaFX 26).
 *
 * @param others handles all other errors
 */
record HeadlessPixels(Optional<Thread.UncaughtExceptionHandler> others) implements Thread.UncaughtExceptionHandler {
    /** Handles the errors of all threads that have no handler of their own. */
    static void ignoreErrors() {
        Optional<Thread.UncaughtExceptionHandler> current =
                Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler());
        if (current.filter(HeadlessPixels.class::isInstance).isEmpty()) {
            Thread.setDefaultUncaughtExceptionHandler(new HeadlessPixels(current));
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        if (!isOfPixels(error)) {
            others.ifPresent(handler -> handler.uncaughtException(thread, error));
        }
    }

    private static boolean isOfPixels(Throwable error) {
        return error instanceof IndexOutOfBoundsException
                && Stream.of(error.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow")
                                && frame.getMethodName().equals("blit"));
    }
}
