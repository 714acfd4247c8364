package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.css.CssParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StyleTest extends WindowTest {
    private static final Logger CSS = Logger.getLogger("javafx.css");

    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Handler collector = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        CSS.addHandler(collector);
    }

    @AfterEach
    void stopListening() {
        CSS.removeHandler(collector);
    }

    @Test
    void noThemeCausesCssWarnings() {
        clickOn("#trySandbox");
        waitForAnswer();
        choose("endpoint", "Custom URL");
        addProvider("Google");
        getId();
        for (String theme : List.of("Dark", "Light", "System")) {
            chooseFromMenu("View", theme);
        }

        assertThat(warnings).isEmpty();
        assertThat(onFx(() -> List.copyOf(CssParser.errorsProperty()))).isEmpty();
    }
}
