package io.github.identitydesk.view.request;

import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.Notice;
import io.github.identitydesk.viewmodel.Notices;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

/** The notice below the form. It disappears after {@link #TIME}, unless it reports a failure. */
final class NoticeBar {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final Duration TIME = Duration.seconds(8);

    private final Notices notices;
    private final PauseTransition time = new PauseTransition(TIME);

    NoticeBar(Notices notices) {
        this.notices = notices;
        time.setOnFinished(event -> notices.dismiss());
    }

    /**
     * Shows the notices as they come.
     *
     * @param bar the pane of the notice
     * @param text the label for its text
     * @param undo is visible if the notice reports that the form was replaced
     * @param messages the messages
     */
    void follow(Pane bar, Label text, Node undo, Messages messages) {
        Visibility.hideUntilNeeded(bar);
        // The notice stays while the pointer is over it, so that the user can read it or undo.
        bar.hoverProperty().subscribe((was, is) -> {
            if (is) {
                time.pause();
            } else if (bar.isVisible()) {
                time.play();
            }
        });
        notices.shown().subscribe(shown -> show(shown, bar, text, undo, messages));
    }

    private void show(Optional<Notice> shown, Pane bar, Label text, Node undo, Messages messages) {
        time.stop();
        Visibility.set(bar, shown.isPresent());
        shown.ifPresent(notice -> {
            text.setText(messages.format(notice.message()));
            bar.pseudoClassStateChanged(FAILED, notice.kind() == Notice.Kind.FAILED);
            Visibility.set(undo, notice.kind() == Notice.Kind.REPLACED);
            if (notice.kind() != Notice.Kind.FAILED) {
                time.playFromStart();
            }
        });
    }
}
