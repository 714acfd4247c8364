package io.github.identitydesk.view;

import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.RequestEdits;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * Handles the shortcuts that menu items cannot handle, because text fields use the same keys or a character has several keys.
 */
final class WindowKeys {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination REDO_ALTERNATIVE = KeyCombination.valueOf("Shortcut+Y");

    private final RequestEdits edits;
    private final Preferences preferences;
    private boolean isMnemonic;
    private boolean isEnterHeld;

    WindowKeys(RequestEdits edits, Preferences preferences) {
        this.edits = edits;
        this.preferences = preferences;
    }

    /**
     * Keeps a menu open that the user has opened with Alt and a letter. The menu bar does not receive the letter. It would
     * treat the release of Alt as if Alt had been pressed alone, and move to the first menu.
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

    /** Ignores the repetitions of an Enter key that is held, each of which would send the request again. */
    void ignoreHeldEnter(Stage stage) {
        stage.focusedProperty().subscribe(isFocused -> isEnterHeld = false);
        stage.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                if (isEnterHeld) {
                    event.consume();
                }
                isEnterHeld = true;
            }
        });
        stage.addEventFilter(KeyEvent.KEY_RELEASED, event -> isEnterHeld &= event.getCode() != KeyCode.ENTER);
    }

    void listen(Scene scene) {
        Map<KeyCombination, Runnable> first =
                Map.of(UNDO, edits::undo, REDO, edits::redo, REDO_ALTERNATIVE, edits::redo);
        // An event filter, because the focused field would undo only its own text.
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

    /**
     * Changes the text size. The plus key requires Shift on some keyboards only, and the numeric keypad has its own key codes.
     */
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
