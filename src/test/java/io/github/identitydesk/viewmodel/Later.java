package io.github.identitydesk.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** An executor that runs its tasks only when the test says so. A task that was cancelled runs on an interrupted thread. */
final class Later extends AbstractExecutorService {
    private final List<Runnable> waiting = new ArrayList<>();

    void runFirst() {
        takeFirst().run();
    }

    /** Returns the first task, which will run only if the test runs it. */
    Runnable takeFirst() {
        return waiting.removeFirst();
    }

    void runAll() {
        while (!waiting.isEmpty()) {
            runFirst();
        }
    }

    @Override
    public Future<?> submit(Runnable task) {
        FutureTask<?> future = new FutureTask<>(() -> {}, null);
        waiting.add(() -> {
            if (future.isCancelled()) {
                Thread.currentThread().interrupt();
            }
            try {
                task.run();
            } finally {
                Thread.interrupted();
            }
        });
        return future;
    }

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
