package io.github.identitydesk.view;

import javafx.scene.Node;

/** Whether a part of the window is there at all. */
final class Shown {
    private Shown() {}

    /** Shows a node, or takes it away together with the room that it took. */
    static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
