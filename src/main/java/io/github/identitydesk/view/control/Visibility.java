package io.github.identitydesk.view.control;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;

/** Shows and hides parts of a window, and tests their visibility. */
public final class Visibility {
    private Visibility() {}

    /** Shows a node, or hides it so that it takes no space. */
    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /**
     * Adds the children of a pane only after the first frame, which is painted earlier without them. Give the pane a fixed
     * size, so that nothing moves when they are added.
     */
    public static void after(FirstFrame firstFrame, Pane pane) {
        List<Node> parts = List.copyOf(pane.getChildren());
        pane.getChildren().clear();
        firstFrame.then(() -> pane.getChildren().setAll(parts));
    }

    /** Hides a pane, and adds its children only when it is first shown, so that they are not styled before. */
    public static void hideUntilNeeded(Pane pane) {
        List<Node> parts = List.copyOf(pane.getChildren());
        pane.getChildren().clear();
        set(pane, false);
        pane.visibleProperty().subscribe((was, is) -> {
            if (pane.getChildren().isEmpty()) {
                pane.getChildren().setAll(parts);
            }
        });
    }

    /** Returns whether a node and all of its parents are visible. A part of a tab that is not selected, for example, is not. */
    public static boolean isSeen(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    /**
     * Styles and lays out a hidden part in advance, which JavaFX otherwise does when the part is first shown. Nothing is
     * painted.
     */
    public static void prepare(Parent hidden) {
        hidden.setVisible(true);
        hidden.applyCss();
        hidden.layout();
        hidden.setVisible(false);
    }
}
