package io.github.identitydesk.view.control;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** A small button that copies a text beside it, and shows for a moment that it did. Its accessible text is its tooltip too. */
public final class CopyButton extends Button {
    private static final Duration MOMENT = Duration.seconds(2);

    private final PauseTransition pause = new PauseTransition(MOMENT);
    private Supplier<String> source = () -> "";

    /** A button that has nothing to copy yet. */
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

    /** What is copied; it must not be a secret. */
    public void setSource(Supplier<String> text) {
        source = text;
    }
}
