package io.github.identitydesk.view.control;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/**
 * Lets the user choose files, in dialogs over a window. This is an interface because JavaFX's headless platform has no file
 * dialogs.
 */
public interface FileDialogs {
    /** Returns the file to open, or empty if the user cancels. */
    Optional<Path> open(Window owner);

    /** Returns the file with the certificates to trust, or empty if the user cancels. */
    Optional<Path> openCertificates(Window owner);

    /** Returns the file to save to, or empty if the user cancels. */
    Optional<Path> save(Window owner, String suggestedName);

    /** Returns the file to export the history to, or empty if the user cancels. */
    Optional<Path> saveHistory(Window owner);

    /** Shows a folder in the system's file manager. */
    void showFolder(Path folder);
}
