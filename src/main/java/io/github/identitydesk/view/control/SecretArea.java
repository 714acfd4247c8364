package io.github.identitydesk.view.control;

import javafx.scene.control.TextArea;

/**
 * A text area that shows the whole token when the user asks to see it. Copied text is removed from the clipboard after a while.
 */
public final class SecretArea extends TextArea {
    private Runnable copy = () -> {};

    /** Creates an empty, read-only area. Copying has no effect until {@link #setClipboard} is called. */
    public SecretArea() {
        setEditable(false);
        setWrapText(true);
    }

    /** Sets the clipboard that receives copied text. */
    public void setClipboard(SecretClipboard clipboard) {
        copy = () -> {
            if (!getSelectedText().isEmpty()) {
                clipboard.copy(getSelectedText());
            }
        };
    }

    @Override
    public void copy() {
        copy.run();
    }
}
