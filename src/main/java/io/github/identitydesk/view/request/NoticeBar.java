package io.github.identitydesk.view.request;

import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.Notice;
import io.github.identitydesk.viewmodel.Notices;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** The notice below the form. */
final class NoticeBar {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Notices notices;

    NoticeBar(Notices notices) {
        this.notices = notices;
    }

    /**
     * Shows the notices as they come.
     *
     * @param bar the pane of the notice
     * @param text the label for its text
     * @param undo is visible if the action that the notice reports can be undone
     * @param messages the messages
     */
    void follow(Pane bar, Label text, Node undo, Messages messages) {
        Visibility.hideUntilNeeded(bar);
        // The notice stays while the pointer is over it, so that the user can read it or undo.
        bar.hoverProperty().subscribe((was, is) -> notices.hold(is));
        notices.shown().subscribe(shown -> show(shown, bar, text, undo, messages));
    }

    private void show(Optional<Notice> shown, Pane bar, Label text, Node undo, Messages messages) {
        Visibility.set(bar, shown.isPresent());
        shown.ifPresent(notice -> {
            text.setText(messages.format(notice.message()));
            bar.pseudoClassStateChanged(FAILED, notice.kind() == Notice.Kind.FAILED);
            Visibility.set(undo, notice.undo().isPresent());
        });
    }
}
