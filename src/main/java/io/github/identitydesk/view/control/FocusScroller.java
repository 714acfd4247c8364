package io.github.identitydesk.view.control;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Scrolls a pane so that the focused control can be seen, however it got the focus, also after the pane gets lower. */
public final class FocusScroller {
    private FocusScroller() {}

    /** Follows the focus inside of that pane. */
    public static void follow(ScrollPane pane) {
        ObservableValue<Node> focusOwner = pane.sceneProperty().flatMap(Scene::focusOwnerProperty);
        focusOwner.subscribe(focused -> showIfInside(focused, pane));
        // Later, because a layout goes through heights that are not the final one.
        pane.viewportBoundsProperty()
                .map(Bounds::getHeight)
                .subscribe(height -> Platform.runLater(() -> showIfInside(focusOwner.getValue(), pane)));
    }

    private static void showIfInside(@Nullable Node focused, ScrollPane pane) {
        if (focused != null && isInside(focused, pane.getContent())) {
            show(focused, pane);
        }
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
