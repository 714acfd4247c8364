package io.github.identitydesk.view.control;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Scrolls a pane so that what has the focus can be seen, however the focus got there. */
public final class FocusScroller {
    private FocusScroller() {}

    /** Follows the focus inside of that pane. */
    public static void follow(ScrollPane pane) {
        pane.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(focused -> {
            if (focused != null && isInside(focused, pane.getContent())) {
                show(focused, pane);
            }
        });
    }

    private static boolean isInside(Node node, Node content) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(content::equals);
    }

    /** Scrolls the pane around a node, if there is one, so that the node can be seen. */
    public static void reveal(Node node) {
        Stream.iterate(node, Objects::nonNull, Node::getParent)
                .filter(ScrollPane.class::isInstance)
                .findFirst()
                .ifPresent(pane -> show(node, (ScrollPane) pane));
    }

    private static void show(Node node, ScrollPane pane) {
        Bounds bounds = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double height = pane.getViewportBounds().getHeight();
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
}
