package io.github.identitydesk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Keeps what it is given until it is started, and from then on hands everything on in the same order. Once it is ended,
 * nothing is done any more, not even what was handed on before.
 */
final class StartableExecutor implements Executor {
    private final Executor next;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean started;
    private volatile boolean ended;

    /**
     * @param next where the work is done; it must not do it at once on the thread that brings it
     */
    StartableExecutor(Executor next) {
        this.next = next;
    }

    @Override
    public synchronized void execute(Runnable work) {
        if (started) {
            handOn(work);
        } else {
            waiting.add(work);
        }
    }

    synchronized void start() {
        started = true;
        waiting.forEach(this::handOn);
        waiting.clear();
    }

    void end() {
        ended = true;
    }

    private void handOn(Runnable work) {
        next.execute(() -> {
            if (!ended) {
                work.run();
            }
        });
    }
}
