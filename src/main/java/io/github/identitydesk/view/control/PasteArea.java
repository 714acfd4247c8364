package io.github.identitydesk.view.control;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A text area of a dialog for pasted text. Tab moves the focus; JavaFX’s text area would insert a tab and keep the focus.
 */
public final class PasteArea extends TextArea {
    /**
     * Creates an empty text area that wraps its text.
     *
     * @param id the ID of the node
     * @param rows the preferred number of rows
     */
    public PasteArea(String id, int rows) {
        setId(id);
        setWrapText(true);
        setPrefRowCount(rows);
        addEventFilter(KeyEvent.KEY_PRESSED, this::moveOn);
    }

    private void moveOn(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
