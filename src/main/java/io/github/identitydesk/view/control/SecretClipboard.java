package io.github.identitydesk.view.control;

import java.time.Duration;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;

/** Puts a text with tokens on the clipboard, and takes it off again after a while if it is still there. */
public final class SecretClipboard {
    private final Supplier<Duration> time;
    private final PauseTransition pause = new PauseTransition();
    private String copied = "";

    /**
     * A clipboard for secrets.
     *
     * @param time how long a secret stays on it, asked at each copy
     */
    public SecretClipboard(Supplier<Duration> time) {
        this.time = time;
        pause.setOnFinished(event -> clear());
    }

    /** Copies a text with tokens. */
    public void copy(String secret) {
        copied = secret;
        Clipboards.copy(secret);
        pause.setDuration(javafx.util.Duration.millis((double) time.get().toMillis()));
        pause.playFromStart();
    }

    /** Takes the secret off now, if it is still there. */
    public void clear() {
        pause.stop();
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (!copied.isEmpty() && copied.equals(clipboard.getString())) {
            clipboard.clear();
        }
        copied = "";
    }
}
