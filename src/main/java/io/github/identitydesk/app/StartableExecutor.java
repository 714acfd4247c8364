package io.github.identitydesk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Queues tasks until it is started, and then passes all tasks on in the same order. Once it is ended, no task runs, not even
 * one that was passed on before.
 */
final class StartableExecutor implements Executor {
    private final Executor next;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean started;
    private volatile boolean ended;

    /**
     * Creates an executor that is not started.
     *
     * @param next runs the tasks; it must not run them in the calling thread
     */
    StartableExecutor(Executor next) {
        this.next = next;
    }

    @Override
    public synchronized void execute(Runnable work) {
        if (started) {
            passOn(work);
        } else {
            waiting.add(work);
        }
    }

    synchronized void start() {
        started = true;
        waiting.forEach(this::passOn);
        waiting.clear();
    }

    void end() {
        ended = true;
    }

    private void passOn(Runnable work) {
        next.execute(() -> {
            if (!ended) {
                work.run();
            }
        });
    }
}
