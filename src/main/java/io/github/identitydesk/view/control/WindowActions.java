package io.github.identitydesk.view.control;

import io.github.identitydesk.model.EndpointChoice;
import java.nio.file.Path;
import java.util.SequencedMap;

/** The actions of a window that concern the whole app. */
public interface WindowActions {
    /**
     * Opens another window, with an empty request.
     *
     * @param endpoint the endpoint that is chosen in it
     */
    void newWindow(EndpointChoice endpoint);

    /** Returns the folders that contain files of the app. The keys are the message keys that describe the content. */
    SequencedMap<String, Path> folders();

    /** Shows a folder in the system's file manager. */
    void openFolder(Path folder);

    /** Shows the folder of the log in the system's file manager. */
    void openLogFolder();

    /** Closes all windows. */
    void quit();
}
