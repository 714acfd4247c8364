package io.github.identitydesk.view.control;

/** What a window asks of the app around it. */
public interface WindowActions {
    /** Opens another, empty window. */
    void newWindow();

    /** Closes all windows. */
    void quit();
}
