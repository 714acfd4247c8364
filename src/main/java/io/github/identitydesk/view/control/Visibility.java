package io.github.identitydesk.view.control;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;

/** Whether a part of the window is there at all. */
public final class Visibility {
    private Visibility() {}

    /** Shows a node, or takes it away together with the room that it took. */
    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /**
     * Keeps the parts of a pane out of the window until after its first frame, which need not wait until they are styled. The
     * room that they take should be the pane's own.
     */
    public static void after(FirstFrame firstFrame, Pane pane) {
        List<Node> parts = List.copyOf(pane.getChildren());
        pane.getChildren().clear();
        firstFrame.then(() -> pane.getChildren().setAll(parts));
    }

    /** Hides a pane, and keeps its parts out of the window until it is first shown, so that they are not styled for nothing. */
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

    /** Whether a part of the window is to be seen, or behind another tab. */
    public static boolean isSeen(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    /** Has a hidden part styled and laid out, which JavaFX otherwise leaves until it is first seen. Nothing is painted. */
    public static void prepare(Parent hidden) {
        hidden.setVisible(true);
        hidden.applyCss();
        hidden.layout();
        hidden.setVisible(false);
    }
}
