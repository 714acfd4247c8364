package io.github.identitydesk.view.control;

import javafx.scene.control.TextArea;

/** Shows a whole token that the user asked to see. What is copied out of it leaves the clipboard after a while. */
public final class SecretArea extends TextArea {
    private Runnable copy = () -> {};

    /** An empty area that cannot be typed into. */
    public SecretArea() {
        setEditable(false);
        setWrapText(true);
    }

    /** Has what is copied put on this clipboard; until then nothing is copied. */
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
