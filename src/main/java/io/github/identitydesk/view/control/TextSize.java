package io.github.identitydesk.view.control;

import javafx.scene.Node;

/** Applies the text size of the settings, in percent of the theme's size. */
public final class TextSize {
    /** The text size of the theme, in pixels. */
    private static final double THEME_PIXELS = 14;

    private TextSize() {}

    /** Sets the text size below the root of a window or a dialog. Sizes that the style sheets specify in em scale with it. */
    public static void apply(Node root, int percent) {
        root.setStyle("-fx-font-size: " + THEME_PIXELS * percent / 100 + "px;");
    }
}
