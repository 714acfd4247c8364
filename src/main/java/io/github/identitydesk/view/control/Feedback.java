package io.github.identitydesk.view.control;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.util.Duration;

/** Shows on a button, for two seconds, that it has done its work. */
public final class Feedback {
    /** How long a button shows that it has done its work. */
    static final Duration TIME = Duration.seconds(2);

    private final Button button;
    private final PauseTransition pause = new PauseTransition(TIME);

    /**
     * Creates the feedback of a button.
     *
     * @param button the button
     * @param usual the text of the button before and after the feedback
     */
    public Feedback(Button button, String usual) {
        this.button = button;
        pause.setOnFinished(event -> button.setText(usual));
    }

    /** Shows a text on the button for two seconds. */
    public void say(String done) {
        button.setText(done);
        pause.playFromStart();
    }
}
