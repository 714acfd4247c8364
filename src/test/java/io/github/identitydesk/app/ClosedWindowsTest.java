package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a window leaves behind when it is closed. */
@Tag("slow")
class ClosedWindowsTest extends WindowTest {
    private static final int WINDOWS = Integer.getInteger("windows", 10);

    @Test
    void aClosedWindowIsCollected() {
        List<WeakReference<Parent>> closed = new ArrayList<>();
        for (int count = 0; count < WINDOWS; count++) {
            openAnother();
            closed.add(new WeakReference<>(onFx(() -> lastWindow().getScene().getRoot())));
            chord(KeyCode.SHORTCUT, KeyCode.W);
            waitUntil(() -> windows().size() == 1 && stage().isFocused());
        }
        // The toolkit keeps a reference to the last window that had the focus.
        clickOn("#accountId");

        waitUntil(() -> {
            System.gc();
            return closed.stream().map(WeakReference::get).noneMatch(Objects::nonNull);
        });
    }

    @Test
    void eachWindowHasItsOwnDivider() {
        openAnother();
        double before = onFx(() -> divider(stage()));
        onFx(() -> {
            columns(lastWindow()).setDividerPositions(0.7);
            return lastWindow();
        });
        chord(KeyCode.SHORTCUT, KeyCode.W);
        waitUntil(() -> windows().size() == 1);
        assertThat(onFx(() -> divider(stage()))).isEqualTo(before);

        openAnother();
        assertThat(onFx(() -> divider(lastWindow()))).isGreaterThan(before + 0.1);
    }

    private void openAnother() {
        chord(KeyCode.SHORTCUT, KeyCode.N);
        waitUntil(() -> windows().size() == 2
                && lastWindow().isFocused()
                && lastWindow().getScene().lookup("#tabs") != null
                && lastWindow().getScene().lookup("#history") != null);
    }

    private static double divider(Window window) {
        return columns(window).getDividerPositions()[0];
    }

    private static SplitPane columns(Window window) {
        return (SplitPane) window.getScene().lookup("#columns");
    }

    private static Window lastWindow() {
        return windows().getLast();
    }

    private static List<Window> windows() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .toList();
    }
}
