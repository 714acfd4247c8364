package io.github.identitydesk.view;

import io.github.identitydesk.view.control.OperatingSystem;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;

/**
 * Requests the context menu of the control with the focus when the user presses the menu key or Shift+F10. JavaFX requests it on
 * Windows, where the system reports it, but not on Linux. macOS has no such key.
 */
final class ContextMenuKeys {
    private ContextMenuKeys() {}

    static void listen(Scene scene) {
        if (OperatingSystem.CURRENT == OperatingSystem.LINUX) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                boolean isMenuKey = event.getCode() == KeyCode.CONTEXT_MENU
                        || (event.getCode() == KeyCode.F10 && event.isShiftDown());
                if (isMenuKey) {
                    event.consume();
                    Optional.ofNullable(scene.getFocusOwner()).ifPresent(ContextMenuKeys::request);
                }
            });
        }
    }

    private static void request(Node owner) {
        Bounds inside = owner.getLayoutBounds();
        double x = inside.getCenterX();
        double y = inside.getCenterY();
        Bounds scene = owner.localToScene(inside);
        Bounds screen = owner.localToScreen(inside);
        Event.fireEvent(
                owner,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        scene.getCenterX(),
                        scene.getCenterY(),
                        screen.getCenterX(),
                        screen.getCenterY(),
                        true,
                        new PickResult(owner, x, y)));
    }
}
