package io.github.identitydesk.view.request;

import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.Notice;
import io.github.identitydesk.viewmodel.RequestDocument;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

/** The notice over the form. It goes by itself, unless it tells that something was not done. */
final class NoticeBar {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final Duration TIME = Duration.seconds(8);

    private final RequestDocument document;
    private final PauseTransition time = new PauseTransition(TIME);

    NoticeBar(RequestDocument document) {
        this.document = document;
        time.setOnFinished(event -> document.dismiss());
    }

    /**
     * Shows the notices of the document.
     *
     * @param undo what is offered where the form was replaced
     */
    void follow(Pane bar, Label text, Node undo, Messages messages) {
        Visibility.hideUntilNeeded(bar);
        // Who reads it, or is about to undo, is not hurried.
        bar.hoverProperty().subscribe((was, is) -> {
            if (is) {
                time.pause();
            } else if (bar.isVisible()) {
                time.play();
            }
        });
        document.notice().subscribe(told -> show(told, bar, text, undo, messages));
    }

    private void show(Optional<Notice> told, Pane bar, Label text, Node undo, Messages messages) {
        time.stop();
        Visibility.set(bar, told.isPresent());
        told.ifPresent(notice -> {
            text.setText(messages.format(notice.message()));
            bar.pseudoClassStateChanged(FAILED, notice.kind() == Notice.Kind.FAILED);
            Visibility.set(undo, notice.kind() == Notice.Kind.REPLACED);
            if (notice.kind() != Notice.Kind.FAILED) {
                time.playFromStart();
            }
        });
    }
}
