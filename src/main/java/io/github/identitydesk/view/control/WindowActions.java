package io.github.identitydesk.view.control;

/** What a window asks of the app around it. */
public interface WindowActions {
    /** Opens another, empty window. */
    void newWindow();

    /** Shows the folder of the log in the system’s file manager. */
    void openLogFolder();

    /** Closes all windows. */
    void quit();
}
