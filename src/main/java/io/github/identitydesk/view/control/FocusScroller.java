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

/**
 * Scrolls a pane so that the focused control stays visible, no matter what moved the focus, and also when the pane becomes
 * lower.
 */
public final class FocusScroller {
    private FocusScroller() {}

    /** Keeps the focused control inside the given pane visible. */
    public static void follow(ScrollPane pane) {
        ObservableValue<Node> focusOwner = pane.sceneProperty().flatMap(Scene::focusOwnerProperty);
        focusOwner.subscribe(focused -> showIfInside(focused, pane));
        // Deferred, because during a layout the height takes values that are not final.
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

    /**
     * Scrolls the nearest scroll pane around a node so that the node becomes visible. Does nothing if there is no such pane.
     */
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
