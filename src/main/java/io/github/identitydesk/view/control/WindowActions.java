package io.github.identitydesk.view.control;

import java.nio.file.Path;
import java.util.SequencedMap;

/** What a window asks of the app around it. */
public interface WindowActions {
    /** Opens another, empty window. */
    void newWindow();

    /** The folders that hold what the app remembers, by the key of what lies there. */
    SequencedMap<String, Path> folders();

    /** Shows a folder in the system’s file manager. */
    void openFolder(Path folder);

    /** Shows the folder of the log in the system’s file manager. */
    void openLogFolder();

    /** Closes all windows. */
    void quit();
}
