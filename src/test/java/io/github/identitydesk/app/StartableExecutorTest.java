package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartableExecutorTest {
    private final List<String> done = new ArrayList<>();
    private final StartableExecutor executor = new StartableExecutor(Runnable::run);

    @Test
    void tasksWaitForTheStart() {
        executor.execute(() -> done.add("early"));

        assertThat(done).isEmpty();
    }

    @Test
    void earlyTasksRunInOrderBeforeLaterOnes() {
        executor.execute(() -> done.add("first"));
        executor.execute(() -> done.add("second"));
        executor.start();
        executor.execute(() -> done.add("third"));

        assertThat(done).containsExactly("first", "second", "third");
    }

    @Test
    void tasksSubmittedBeforeTheEndDoNotRunAfterIt() {
        List<Runnable> queue = new ArrayList<>();
        StartableExecutor queued = new StartableExecutor(queue::add);
        queued.start();
        queued.execute(() -> done.add("queued"));
        queued.end();
        queued.execute(() -> done.add("late"));
        queue.forEach(Runnable::run);

        assertThat(done).isEmpty();
    }
}
