package io.github.identitydesk.view.control;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Scrolls panes so that a node becomes visible. */
public final class Scrolling {
    private Scrolling() {}

    /**
     * Scrolls all scroll panes around a node, from the inside out, so that the node becomes visible. Does nothing if there is no
     * such pane.
     */
    private static void reveal(Node node) {
        ancestors(node).filter(ScrollPane.class::isInstance).forEach(pane -> show(node, (ScrollPane) pane));
    }

    /**
     * Scrolls to an answer whenever it appears or changes its height, because it can be below the visible part of a small
     * window.
     */
    public static void follow(Region answer) {
        answer.heightProperty()
                .subscribe((was, is) -> Platform.runLater(() -> {
                    if (answer.isVisible()) {
                        reveal(answer);
                    }
                }));
    }

    /** Scrolls to a node, and to the whole group that it belongs to if that fits. */
    static void show(Node node, ScrollPane pane) {
        double height = pane.getViewportBounds().getHeight();
        Node shown = ancestors(node)
                .takeWhile(it -> !it.equals(pane.getContent()))
                .filter(Scrolling::isGroup)
                .findFirst()
                .filter(group -> group.getLayoutBounds().getHeight() <= height)
                .orElse(node);
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

    /** Indicates whether a node is a group of links or buttons, a field with its label and its problem, or a cell. */
    private static boolean isGroup(Node node) {
        return node instanceof FlowPane
                || node instanceof IndexedCell
                || node.getStyleClass().contains("field");
    }

    /** Returns a node and the nodes that contain it. */
    static Stream<Node> ancestors(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent);
    }
}
