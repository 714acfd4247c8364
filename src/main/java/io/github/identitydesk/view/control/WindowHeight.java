package io.github.identitydesk.view.control;

import javafx.geometry.Rectangle2D;

/** The limit on the height of windows and dialogs. */
public final class WindowHeight {
    private WindowHeight() {}

    /**
     * Returns the maximum height of a window on a screen, in pixels. It is less than the height of the screen, because some window
     * managers, such as Metacity, show a window of exactly the size of the screen as full screen, without a title bar and in front
     * of its own dialogs.
     *
     * @param screen the visual bounds of the screen
     */
    public static double max(Rectangle2D screen) {
        return screen.getHeight() - 1;
    }
}
