package io.github.identitydesk.view.control;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.util.Duration;

/** Says on a button for a moment that it has done its work. */
public final class Feedback {
    private static final Duration MOMENT = Duration.seconds(2);

    private final Button button;
    private final PauseTransition pause = new PauseTransition(MOMENT);

    public Feedback(Button button, String usual) {
        this.button = button;
        pause.setOnFinished(event -> button.setText(usual));
    }

    public void say(String done) {
        button.setText(done);
        pause.playFromStart();
    }
}
