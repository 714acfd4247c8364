package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.LogNotes;
import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.UserDirectories;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The app and its files, before the first window opens and after the last one closes. */
@Isolated
class WiringTest {
    @TempDir
    Path home;

    private final LogNotes log = new LogNotes();

    @BeforeEach
    void chooseHome() {
        System.setProperty(UserDirectories.HOME_PROPERTY, home.toString());
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void fileErrorIsLoggedAsASentence() throws IOException {
        Files.writeString(home.resolve("settings.json"), "no JSON");

        wiring().close();

        assertThat(log.ofApp(Level.WARNING))
                .singleElement()
                .asString()
                .contains(home.resolve("settings.json").toString())
                .doesNotContain("store.damaged");
    }

    @Test
    void logIsOpenBeforeTheFirstCall() {
        FirstWindow run = new FirstWindow(
                IdentityRequest.guest(SandboxPool.GUESTS.id()),
                EndpointChoice.SANDBOX,
                Optional.empty(),
                Optional.empty(),
                true);
        try (Wiring wiring = wiring()) {
            wiring.firstWindow(run);

            assertThat(home.resolve("identity-desk.0.log")).exists();
        }
    }

    @Test
    void quittingDoesNotWaitForLocksAndWritesWithoutAWarning() throws IOException, InterruptedException {
        Process other = LockHolder.start(home.resolve(".lock"));
        Wiring wiring = wiring();
        WindowModel window = wiring.firstWindow(FirstWindow.EMPTY);
        window.log().recording().set(false);

        long start = System.nanoTime();
        wiring.end();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("the wait on the FX thread")
                .isLessThan(Duration.ofSeconds(1));

        other.destroyForcibly().waitFor();
        wiring.close();
        assertThat(Files.readString(home.resolve("settings.json"))).contains("\"keepsHistory\" : false");
        assertThat(log.ofApp(Level.WARNING)).isEmpty();
    }

    @Test
    void changeOfATaskThatEndsWhileTheAppQuitsIsWritten() throws IOException {
        Wiring wiring = wiring();
        WindowModel window = wiring.firstWindow(FirstWindow.EMPTY);
        wiring.end();

        window.log()
                .restore(HistoryEntry.sent(
                        UUID.randomUUID(),
                        Instant.EPOCH,
                        IdentityRequest.guest(SandboxPool.GUESTS.id()),
                        EndpointChoice.SANDBOX,
                        Map.of()));

        wiring.close();
        assertThat(Files.readString(home.resolve("history.json"))).contains(SandboxPool.GUESTS.id());
        assertThat(log.ofApp(Level.WARNING)).isEmpty();
    }

    private static Wiring wiring() {
        return new Wiring(new Messages(Locale.ENGLISH), new FakeDialogs());
    }
}
