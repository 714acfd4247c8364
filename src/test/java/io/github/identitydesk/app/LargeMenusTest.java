package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The menus at the largest text size fit into the smallest window, which may be as large as the screen. */
@Tag("slow")
class LargeMenusTest extends WindowTest {
    private static final double WIDTH = 640;

    @Test
    void noMenuIsCutAtTheLargestTextSize() {
        for (int step = 0; step < 5; step++) {
            chord(KeyCode.SHORTCUT, KeyCode.EQUALS);
        }
        chord(KeyCode.SHORTCUT, KeyCode.N);
        waitUntil(() -> menus().size() == 6);
        onFx(() -> {
            stage().setWidth(WIDTH);
            stage().setHeight(480);
            return stage();
        });
        waitUntil(() -> stage().getScene().getWidth() <= WIDTH);

        assertThat(onFx(() -> CutTexts.in(stage().getScene()))).isEmpty();
        for (Menu menu : menus()) {
            onFx(() -> {
                menu.show();
                return menu;
            });
            waitUntil(() -> shown().size() == 1);
            assertThat(onFx(() -> shown().getFirst().getWidth()))
                    .as(plain(menu))
                    .isBetween(50.0, WIDTH);
            onFx(() -> {
                menu.hide();
                return menu;
            });
            waitUntil(() -> shown().isEmpty());
        }
    }

    private List<Menu> menus() {
        return onFx(() -> ((MenuBar) stage().getScene().lookup("#menuBar"))
                .getMenus().stream().filter(Menu::isVisible).toList());
    }

    private static List<Window> shown() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu && window.isShowing())
                .toList();
    }
}
