package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.EndpointChoice;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several windows in one process, one per request. */
@Tag("slow")
class SeveralWindowsTest extends WindowTest {
    @Test
    void newWindowIsEmptyAndTheOldOneUnchanged() {
        fill("identityPoolId", "eu-west-1:1a2b");
        chord(KeyCode.SHORTCUT, KeyCode.N);
        waitUntil(() -> windows().size() == 2);

        assertThat(identityPoolId(windows().getLast())).isEmpty();
        assertThat(identityPoolId(stage())).isEqualTo("eu-west-1:1a2b");
    }

    /** Otherwise a shortcut too soon would call AWS from the second window of a user who tries the sandbox. */
    @Test
    void newWindowHasTheEndpointOfTheWindowInWhichItIsOpened() {
        choose("endpoint", "Sandbox, not AWS");
        chord(KeyCode.SHORTCUT, KeyCode.N);
        waitUntil(() -> windows().size() == 2);

        ComboBox<?> endpoint = from(windows().getLast().getScene().getRoot())
                .lookup("#endpoint")
                .query();
        assertThat(onFx(endpoint::getValue)).isEqualTo(EndpointChoice.Kind.SANDBOX);
    }

    @Test
    void quittingClosesAllWindows() {
        chord(KeyCode.SHORTCUT, KeyCode.N);
        waitUntil(() -> windows().size() == 2);

        chord(KeyCode.SHORTCUT, KeyCode.Q);
        waitUntil(() -> windows().isEmpty());
    }

    @Test
    void closingOneWindowLeavesTheOther() {
        chord(KeyCode.SHORTCUT, KeyCode.N);
        waitUntil(() -> windows().size() == 2 && windows().getLast().isFocused());

        chord(KeyCode.SHORTCUT, KeyCode.W);
        waitUntil(() -> windows().size() == 1);
        assertThat(onFx(stage()::isShowing)).isTrue();
    }

    @Test
    void shortcutsPressedBeforeTheMenusAreFilledAreNotLost() {
        MenuItem newWindow = menuItem("File", "New Window");
        onFx(() -> {
            newWindow.fire();
            Scene second = windows().getLast().getScene();
            Event.fireEvent(
                    second.getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F1, false, false, false, false));
            return second;
        });

        waitUntil(() ->
                windows().stream().anyMatch(window -> "Keyboard Shortcuts".equals(((Stage) window).getTitle())));
    }

    @Test
    void newWindowOpensLowerAndToTheRight() {
        onFx(() -> {
            stage().setWidth(800);
            stage().setHeight(600);
            return stage();
        });
        chord(KeyCode.SHORTCUT, KeyCode.N);
        waitUntil(() -> windows().size() == 2 && windows().getLast().isFocused());
        Window first = windows().getFirst();
        Window second = windows().getLast();

        assertThat(second.getX() - first.getX()).isBetween(10.0, 60.0);
        assertThat(second.getY() - first.getY()).isBetween(10.0, 60.0);
        assertThat(second.getX() + second.getWidth())
                .as("entirely on the screen")
                .isLessThanOrEqualTo(1000);
        assertThat(second.getY() + second.getHeight())
                .as("entirely on the screen")
                .isLessThanOrEqualTo(1000);
    }

    @Test
    void noTwoWindowsHaveTheSamePosition() {
        for (int count = 2; count <= 5; count++) {
            int wanted = count;
            chord(KeyCode.SHORTCUT, KeyCode.N);
            waitUntil(() -> windows().size() == wanted && windows().getLast().isFocused());
        }

        assertThat(windows())
                .extracting(window -> List.of(window.getX(), window.getY()))
                .doesNotHaveDuplicates();
    }

    @Test
    void windowMenuListsSeveralWindowsAndBringsOneToTheFront() {
        assertThat(windowMenu(stage()).isVisible()).isFalse();
        chord(KeyCode.SHORTCUT, KeyCode.N);
        waitUntil(() -> windows().size() == 2 && windows().getLast().isFocused());
        assertThat(windowMenu(stage()).isVisible()).isTrue();
        Window second = windows().getLast();
        waitUntil(() -> windowMenu(second).isVisible());

        onFx(() -> {
            Menu menu = windowMenu(second);
            menu.show();
            assertThat(menu.getItems())
                    .extracting(MenuItem::getText)
                    .containsExactly("1  Identity Desk", "2  Identity Desk");
            assertThat(menu.getItems())
                    .extracting(item -> ((RadioMenuItem) item).isSelected())
                    .containsExactly(false, true);
            menu.getItems().getFirst().fire();
            menu.hide();
            return menu;
        });
        waitUntil(() -> stage().isFocused());
    }

    private static Menu windowMenu(Window window) {
        return onFx(() -> ((MenuBar) window.getScene().lookup("#menuBar"))
                .getMenus().stream()
                        .filter(menu -> WindowTest.plain(menu).equals("Window"))
                        .findFirst()
                        .orElseThrow());
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
