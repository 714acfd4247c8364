package io.github.identitydesk.view.control;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;

/** Scrolls panes so that a node becomes visible. */
public final class Scrolling {
    private Scrolling() {}

    /**
     * Scrolls all scroll panes around a node, from the inside out, so that the node becomes visible. Does nothing if there is no
     * such pane.
     */
    public static void reveal(Node node) {
        ancestors(node).filter(ScrollPane.class::isInstance).forEach(pane -> show(node, (ScrollPane) pane));
    }

    /**
     * Scrolls to a node. If the node is in a flow pane, which groups links or buttons, scrolls to the whole group if it fits.
     */
    static void show(Node node, ScrollPane pane) {
        double height = pane.getViewportBounds().getHeight();
        Node shown = node.getParent() instanceof FlowPane group
                        && group.getLayoutBounds().getHeight() <= height
                ? group
                : node;
        Bounds bounds = pane.getContent().sceneToLocal(shown.localToScene(shown.getLayoutBounds()));
        double hidden = pane.getContent().getLayoutBounds().getHeight() - height;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        if (bounds.getMinY() < top || bounds.getHeight() > height) {
            pane.setVvalue(Math.min(1, bounds.getMinY() / hidden));
        } else if (bounds.getMaxY() > top + height) {
            pane.setVvalue((bounds.getMaxY() - height) / hidden);
        }
    }

    /** Returns a node and the nodes that contain it. */
    static Stream<Node> ancestors(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent);
    }
}
