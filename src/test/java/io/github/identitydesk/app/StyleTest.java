package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.CssParser;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
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
    void noStyleIsComplainedOfInEitherTheme() {
        choose("endpoint", "Custom URL");
        addProvider("Google");
        getId();
        for (String theme : List.of("Dark", "Light", "System")) {
            chooseFromMenu("View", theme);
        }
        clickOn("#trySandbox");
        getId();
        waitForAnswer();

        assertThat(warnings).isEmpty();
        assertThat(onFx(() -> List.copyOf(CssParser.errorsProperty()))).isEmpty();
    }

    @Test
    void noStyleThatThePackageLeavesOutIsUsed() throws IOException {
        Pattern unused = Pattern.compile(Files.readAllLines(Path.of("packaging/unused-style-classes")).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("|")));
        clickOn("#trySandbox");
        getId();
        waitForAnswer();
        chord(KeyCode.CONTROL, KeyCode.COMMA);

        Set<String> used = onFx(() -> Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll("*").stream())
                .flatMap(node -> node.getStyleClass().stream())
                .collect(Collectors.toSet()));

        assertThat(used)
                .contains("table-view", "tab-pane", "dialog-pane")
                .noneMatch(it -> unused.matcher(it).matches());
    }
}
