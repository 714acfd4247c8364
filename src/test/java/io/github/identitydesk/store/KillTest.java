package io.github.identitydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kills processes while they save. {@code mvn -Pproofs verify} kills 200. */
@Tag("slow")
class KillTest extends StoreFixture {
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final int MAX_MILLIS = 120;
    private static final long SEED = 13;

    @Test
    void killedSaveLeavesOldOrNewContentAndLosesNoCompletedSave() throws Exception {
        Random random = new Random(SEED);
        int saved = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            saved += killedWhileSaving(saved, random.nextInt(MAX_MILLIS));

            Store store = restarted();
            store.removeStrayFiles();
            int found = store.history().value().entries().size();
            assertThat(errors).as("after kill %d", kill).isEmpty();
            assertThat(found).as("calls after kill %d", kill).isBetween(saved, saved + 1);
            assertThat(directory.toFile().list()).noneMatch(name -> name.endsWith(".tmp"));
            assertWholeRequest(saved, found);
            saved = found;
        }
        assertThat(saved).as("some saves were completed").isGreaterThan(KILLS);
    }

    /** Kills a process some time after its first round of saves, and returns the number of completed rounds. */
    private int killedWhileSaving(int first, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        directory.toString(),
                        String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.getInputStream().read())
                .as("the first round is saved")
                .isEqualTo('.');
        assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
        // Destroyed through its handle, which leaves its output open to be read.
        process.toHandle().destroyForcibly();
        process.waitFor();
        return 1 + process.getInputStream().readAllBytes().length;
    }

    private void assertWholeRequest(int saved, int found) throws IOException {
        String request = Files.readString(directory.resolve("request.getid"));
        String[] possible = {KilledProcess.request(saved - 1), KilledProcess.request(found - 1)};
        assertThat(Arrays.asList(possible)).contains(request);
    }
}
