package io.github.identitydesk.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Converts Ctrl+C, and any other orderly shutdown of the process, into an interrupt of the working thread. */
final class ShutdownGuard {
    private static final int GRACE_SECONDS = 2;

    private ShutdownGuard() {}

    /**
     * Does the work and returns its result. If the process shuts down meanwhile, the work is interrupted, and the shutdown
     * waits up to two seconds for it to end.
     */
    static int run(IntSupplier work) {
        Thread worker = Thread.currentThread();
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = Thread.ofPlatform().name("interruption").unstarted(() -> {
            worker.interrupt();
            await(done);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.getAsInt();
        } finally {
            done.countDown();
            remove(hook);
        }
    }

    private static void await(CountDownLatch done) {
        try {
            done.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is shutting down, and the hook has already run.
        }
    }
}
