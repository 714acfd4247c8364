package io.github.identitydesk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Keeps the shortcuts that the user presses before the scene has them, and presses each again when the scene gets it. Otherwise a
 * shortcut right after the one that opens a window would be lost: the menus are filled after the first frame, and JavaFX adds
 * their shortcuts to the scene when it styles the menu bar, which it does again when a menu appears.
 */
final class EarlyKeys {
    private final Scene scene;
    private final List<KeyEvent> kept = new ArrayList<>();
    private final EventHandler<KeyEvent> handler = this::keep;
    private final MapChangeListener<KeyCombination, Runnable> additions = this::press;

    /** Starts to keep the shortcuts that are pressed in a scene. */
    EarlyKeys(Scene scene) {
        this.scene = scene;
        scene.addEventHandler(KeyEvent.KEY_PRESSED, handler);
        scene.getAccelerators().addListener(additions);
    }

    /** Keeps no more shortcuts. Keys that are no shortcut of the scene are pressed again too, such as the letter of a menu. */
    void end() {
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, handler);
        scene.getAccelerators().removeListener(additions);
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

    private void press(MapChangeListener.Change<? extends KeyCombination, ? extends Runnable> change) {
        List<KeyEvent> pressed =
                kept.stream().filter(event -> change.getKey().match(event)).toList();
        if (change.wasAdded() && !pressed.isEmpty()) {
            kept.removeAll(pressed);
            // Deferred, so that the map does not change while it is changed.
            Platform.runLater(() -> pressed.forEach(event -> Event.fireEvent(scene, event)));
        }
    }
}
