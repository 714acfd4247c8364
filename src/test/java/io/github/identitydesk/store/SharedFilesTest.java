package io.github.identitydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SharedFilesTest extends StoreFixture {
    @Test
    void mergesChangesOfTwoProcesses() {
        Store one = store();
        Store two = store();
        one.history().change(history -> history.with(SampleEntries.number(1)).with(SampleEntries.number(2)));
        one.close();
        two.history().load();

        one.history().change(history -> history.without(SampleEntries.number(1).id()));
        one.close();
        two.history().change(history -> history.with(SampleEntries.number(3)));
        two.close();

        List<HistoryEntry> expected = List.of(SampleEntries.number(3), SampleEntries.number(2));
        assertThat(two.history().value().entries()).isEqualTo(expected);
        assertThat(restarted().history().value().entries()).isEqualTo(expected);
    }

    @Test
    void concurrentThreadsLoseNoChanges() throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            Store one = storeOn(executor);
            Store two = storeOn(executor);
            List<Future<?>> writers = new ArrayList<>();
            for (int n = 0; n < 200; n++) {
                HistoryEntry call = SampleEntries.number(n);
                PersistentValue<History> history = (n % 2 == 0 ? one : two).history();
                writers.add(executor.submit(() -> history.change(calls -> calls.with(call))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            one.close();
            two.close();
        }

        assertThat(restarted().history().value().entries()).hasSize(200);
        assertThat(errors).isEmpty();
    }

    @Test
    void concurrentProcessesLoseNoChanges() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(other.getInputStream().read())
                .as("the other process is ready")
                .isEqualTo('!');
        other.getOutputStream().close();
        OtherProcess.change(0, directory);

        assertThat(other.waitFor()).isZero();
        assertThat(restarted().history().value().entries()).hasSize(2 * OtherProcess.CALLS);
        Settings settings = restarted().settings().value();
        assertThat(settings.divider()).isEqualTo(1);
        assertThat(settings.answerDivider()).isEqualTo(1);
    }
}
