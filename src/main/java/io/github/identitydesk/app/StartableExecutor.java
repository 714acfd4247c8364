package io.github.identitydesk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Keeps what it is given until it is started, and from then on hands everything on in the same order. */
final class StartableExecutor implements Executor {
    private final Executor next;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean started;

    /**
     * @param next where the work is done; it must not do it at once on the thread that brings it
     */
    StartableExecutor(Executor next) {
        this.next = next;
    }

    @Override
    public synchronized void execute(Runnable work) {
        if (started) {
            next.execute(work);
        } else {
            waiting.add(work);
        }
    }

    synchronized void start() {
        started = true;
        waiting.forEach(next::execute);
        waiting.clear();
    }
}
