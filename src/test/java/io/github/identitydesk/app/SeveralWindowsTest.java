package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** One window a request, all in one app. */
class SeveralWindowsTest extends WindowTest {
    @Test
    void aNewWindowIsEmptyAndStandsBesideTheOldOne() {
        fill("identityPoolId", "eu-west-1:1a2b");
        chord(KeyCode.CONTROL, KeyCode.N);
        waitUntil(() -> windows().size() == 2);

        assertThat(identityPoolId(windows().getLast())).isEmpty();
        assertThat(identityPoolId(stage())).isEqualTo("eu-west-1:1a2b");
    }

    @Test
    void quittingClosesAllWindows() {
        chord(KeyCode.CONTROL, KeyCode.N);
        waitUntil(() -> windows().size() == 2);

        chord(KeyCode.CONTROL, KeyCode.Q);
        waitUntil(() -> windows().isEmpty());
    }

    @Test
    void closingOneLeavesTheOther() {
        chord(KeyCode.CONTROL, KeyCode.N);
        waitUntil(() -> windows().size() == 2 && windows().getLast().isFocused());

        chord(KeyCode.CONTROL, KeyCode.W);
        waitUntil(() -> windows().size() == 1);
        assertThat(onFx(stage()::isShowing)).isTrue();
    }

    private static String identityPoolId(Window window) {
        return onFx(() -> ((TextField) window.getScene().lookup("#identityPoolId")).getText());
    }

    private static List<Window> windows() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .toList();
    }
}
