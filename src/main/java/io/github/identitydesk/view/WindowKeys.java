package io.github.identitydesk.view;

import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.RequestEdits;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** The shortcuts that menu items cannot handle: text fields use the same keys, or a keyboard has several keys for one sign. */
final class WindowKeys {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");

    private final RequestEdits edits;
    private final Preferences preferences;
    private boolean isMnemonic;

    WindowKeys(RequestEdits edits, Preferences preferences) {
        this.edits = edits;
        this.preferences = preferences;
    }

    /**
     * Keeps a menu open that Alt and a letter have opened. The menu bar does not see the letter, takes the release of Alt for that of
     * Alt alone, and would move to the first menu.
     */
    void keepMenuOpen(Stage stage) {
        stage.addEventFilter(
                KeyEvent.KEY_PRESSED, event -> isMnemonic = event.isAltDown() && event.getCode() != KeyCode.ALT);
        stage.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ALT && isMnemonic) {
                event.consume();
            }
        });
    }

    void listen(Scene scene) {
        Map<KeyCombination, Runnable> first = Map.of(UNDO, edits::undo, REDO, edits::redo, REDO_TOO, edits::redo);
        // A filter, because the focused field would undo only its own text.
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> first.forEach((keys, action) -> {
                    if (keys.match(event)) {
                        event.consume();
                        action.run();
                    }
                }));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::zoom);
    }

    /** Depending on the keyboard, plus needs Shift or not; the number pad has keys of its own. */
    private void zoom(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode key = event.getCode();
        if (key == KeyCode.EQUALS || key == KeyCode.ADD || (key == KeyCode.PLUS && event.isShiftDown())) {
            preferences.enlargeText();
            event.consume();
        } else if (key == KeyCode.SUBTRACT) {
            preferences.reduceText();
            event.consume();
        } else if (key == KeyCode.NUMPAD0) {
            preferences.textSize().set(Preferences.NORMAL_TEXT);
            event.consume();
        }
    }
}
