package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javafx.application.Platform;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An uncaught error on any thread is reported and logged, and the app keeps running. */
@Tag("slow")
class UncaughtErrorsTest extends WindowTest {
    private static final String TOKEN = "EAAsecret0123456789secret0123456789";
    private static final Logger LOG = Logger.getLogger(UncaughtErrors.class.getName());

    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler collector = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(collector);
        Thread.setDefaultUncaughtExceptionHandler(uncaughtErrors());
    }

    @AfterEach
    void stopListening() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        LOG.removeHandler(collector);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void errorIsReportedWithDetailsAndLoggedWithoutSecrets(boolean onFxThread) {
        Runnable failing = () -> {
            throw new IllegalStateException("cannot use " + TOKEN);
        };
        if (onFxThread) {
            Platform.runLater(failing);
        } else {
            Thread.ofVirtual().start(failing);
        }
        waitUntil(() -> isShown("error"));
        assertThat(text("error")).isEqualTo("Something went wrong in Identity Desk. You can go on working.");

        clickOn("#openLogFolder");
        assertThat(dialogs.shownFolder).contains(home);

        clickOn("#showErrorDetails");
        waitUntil(() -> lookup("#longText").tryQuery().isPresent());
        clickOn(from(lookup(".dialog-pane").<Node>query()).lookup("Copy").<Node>query());
        assertThat(clipboard())
                .isEqualTo(text("longText"))
                .contains("IllegalStateException: cannot use <token>", "at io.github.identitydesk.app")
                .doesNotContain("secret");
        clickOn("Close");
        clickOn("#dismissError");
        assertThat(isShown("error")).isFalse();

        assertThat(logged).hasSize(1);
        assertThat(logged.getFirst()).contains("IllegalStateException").doesNotContain("secret");
        fill("accountId", "123456789012");
        assertThat(text("accountId")).isEqualTo("123456789012");
    }

    @Test
    void errorRepeatedInEveryFrameIsReportedAndLoggedOnce() {
        IllegalStateException error = new IllegalStateException("again");
        for (int time = 0; time < 100; time++) {
            Platform.runLater(() -> {
                throw error;
            });
        }
        waitUntil(() -> isShown("error"));
        clickOn("#dismissError");

        assertThat(isShown("error")).isFalse();
        assertThat(logged).hasSize(1);
    }
}
