package io.github.identitydesk.view;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.util.Duration;

/** Says on a button for a moment that it has done its work. */
final class Feedback {
    private static final Duration MOMENT = Duration.seconds(2);

    private final Button button;
    private final PauseTransition pause = new PauseTransition(MOMENT);

    Feedback(Button button, String usual) {
        this.button = button;
        pause.setOnFinished(event -> button.setText(usual));
    }

    void say(String done) {
        button.setText(done);
        pause.playFromStart();
    }
}
