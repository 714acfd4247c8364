package io.github.identitydesk.view.control;

import java.time.Duration;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;

/** Copies texts that contain tokens to the clipboard, and removes them after a while if they are still there. */
public final class SecretClipboard {
    private final Supplier<Duration> time;
    private final PauseTransition pause = new PauseTransition();
    private String copied = "";

    /**
     * Creates a clipboard for secrets.
     *
     * @param time how long a secret stays on the clipboard; read at each copy
     */
    public SecretClipboard(Supplier<Duration> time) {
        this.time = time;
        pause.setOnFinished(event -> clear());
    }

    /** Copies a text that contains tokens. */
    public void copy(String secret) {
        copied = secret;
        Clipboards.copy(secret);
        pause.setDuration(javafx.util.Duration.millis((double) time.get().toMillis()));
        pause.playFromStart();
    }

    /** Removes the secret from the clipboard immediately, if it is still there. */
    public void clear() {
        pause.stop();
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (!copied.isEmpty() && copied.equals(clipboard.getString())) {
            clipboard.clear();
        }
        copied = "";
    }
}
