package io.github.identitydesk.view.control;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** A small button that copies a text, and then shows a check mark for two seconds. Its accessible text is also its tooltip. */
public final class CopyButton extends Button {
    private final PauseTransition pause = new PauseTransition(Feedback.TIME);
    private Supplier<String> source = () -> "";

    /** Creates a button that copies an empty text until {@link #setSource} is called. */
    public CopyButton() {
        getStyleClass().addAll("button-icon", "flat", "copy-button");
        setGraphic(new Icon(Icon.Picture.COPY));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(accessibleTextProperty());
        setTooltip(tooltip);
        pause.setOnFinished(event -> setGraphic(new Icon(Icon.Picture.COPY)));
        setOnAction(event -> {
            Clipboards.copy(source.get());
            setGraphic(new Icon(Icon.Picture.DONE));
            pause.playFromStart();
        });
    }

    /** Sets the supplier of the text to copy, which must not be a secret. The text is read at each click. */
    public void setSource(Supplier<String> text) {
        source = text;
    }
}
