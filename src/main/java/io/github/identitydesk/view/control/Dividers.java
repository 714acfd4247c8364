package io.github.identitydesk.view.control;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** Observes the dividers of split panes. */
public final class Dividers {
    private Dividers() {}

    /** Runs an action whenever the user drags a divider of a pane. The dividers of panes inside it do not count. */
    public static void onDrag(SplitPane pane, Runnable action) {
        pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getTarget() instanceof Node target && isDivider(target, pane)) {
                action.run();
            }
        });
    }

    /** Returns whether a node is a divider of a pane, or the grabber in the middle of one. */
    private static boolean isDivider(Node node, SplitPane pane) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent)
                .filter(part -> part.getStyleClass().contains("split-pane-divider"))
                .findFirst()
                .filter(divider -> pane.equals(divider.getParent()))
                .isPresent();
    }
}
