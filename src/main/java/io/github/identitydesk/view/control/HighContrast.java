package io.github.identitydesk.view.control;

import java.util.List;
import javafx.scene.Node;

/** The mark with which the app's style sheet takes its colors from Modena, for high contrast. */
public final class HighContrast {
    private static final String STYLE_CLASS = "high-contrast";

    private HighContrast() {}

    /** Adds the mark to the root of a window, or removes it. */
    public static void mark(Node root, boolean isOn) {
        List<String> classes = root.getStyleClass();
        classes.remove(STYLE_CLASS);
        if (isOn) {
            classes.add(STYLE_CLASS);
        }
    }

    /** Marks the root of a dialog like the root of the window that it opens over. Call this before the dialog is styled. */
    public static void markLike(Node owner, Node root) {
        mark(root, owner.getStyleClass().contains(STYLE_CLASS));
    }
}
