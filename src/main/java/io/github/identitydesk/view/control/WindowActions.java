package io.github.identitydesk.view.control;

import java.nio.file.Path;
import java.util.SequencedMap;

/** The actions of a window that concern the whole app. */
public interface WindowActions {
    /** Opens another, empty window. */
    void newWindow();

    /** The folders with the files of the app, by the message key of their content. */
    SequencedMap<String, Path> folders();

    /** Shows a folder in the system’s file manager. */
    void openFolder(Path folder);

    /** Shows the folder of the log in the system’s file manager. */
    void openLogFolder();

    /** Closes all windows. */
    void quit();
}
