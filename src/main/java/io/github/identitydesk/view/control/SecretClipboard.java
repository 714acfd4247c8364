package io.github.identitydesk.view.control;

import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.util.Duration;

/** Puts a text with tokens on the clipboard, and takes it off again after a while if it is still there. */
public final class SecretClipboard {
    private static final Duration STAY = Duration.seconds(60);

    private final PauseTransition stay = new PauseTransition(STAY);
    private String copied = "";

    public SecretClipboard() {
        stay.setOnFinished(event -> clear());
    }

    public void copy(String secret) {
        copied = secret;
        Clipboards.copy(secret);
        stay.playFromStart();
    }

    /** Takes it off now, if it is still there. */
    public void clear() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (!copied.isEmpty() && copied.equals(clipboard.getString())) {
            clipboard.clear();
        }
        copied = "";
    }
}
