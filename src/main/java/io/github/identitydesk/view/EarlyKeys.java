package io.github.identitydesk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/**
 * Keeps the shortcuts that the user presses before the menus are filled, and presses them again afterwards. Otherwise a shortcut
 * right after the one that opens a window would be lost.
 */
final class EarlyKeys {
    private final Scene scene;
    private final List<KeyEvent> kept = new ArrayList<>();
    private final EventHandler<KeyEvent> handler = this::keep;

    /** Starts to keep the shortcuts that are pressed in a scene. */
    EarlyKeys(Scene scene) {
        this.scene = scene;
        scene.addEventHandler(KeyEvent.KEY_PRESSED, handler);
    }

    /** Presses the shortcuts again that were kept, and keeps no more of them. */
    void replay() {
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, handler);
        kept.forEach(event -> Event.fireEvent(scene, event));
        kept.clear();
    }

    /** Keeps a key that no control has handled, unless it is the shortcut of a button, which is there already. */
    private void keep(KeyEvent event) {
        boolean isShortcut =
                event.isShortcutDown() || event.isAltDown() || event.getCode().isFunctionKey();
        if (isShortcut && scene.getAccelerators().keySet().stream().noneMatch(keys -> keys.match(event))) {
            kept.add(event);
        }
    }
}
