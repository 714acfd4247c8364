package io.github.identitydesk.view.control;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** Observes the dividers of split panes. */
public final class Dividers {
    private Dividers() {}

    /** Runs an action whenever the user drags a divider of a pane. The dividers of panes inside it do not count. */
    public static void onDrag(SplitPane pane, Runnable action) {
        pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getTarget() instanceof Node target
                    && target.getStyleClass().contains("split-pane-divider")
                    && pane.equals(target.getParent())) {
                action.run();
            }
        });
    }
}
