package io.github.identitydesk.view.control;

import javafx.scene.Node;

/** The size of all text, in percent of the theme’s. */
public final class TextSize {
    /** The theme's own size of text. */
    private static final double THEME_PIXELS = 14;

    private TextSize() {}

    /** Sets the size for a window or a dialog, by its root. What the style sheets give in em follows. */
    public static void apply(Node root, int percent) {
        root.setStyle("-fx-font-size: " + THEME_PIXELS * percent / 100 + "px;");
    }
}
