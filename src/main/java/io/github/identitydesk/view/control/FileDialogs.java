package io.github.identitydesk.view.control;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/**
 * Asks the user for files, in a dialog over a window. It is an interface because JavaFX's headless platform has no file dialogs.
 */
public interface FileDialogs {
    /** The file to open, or nothing where the user cancels. */
    Optional<Path> open(Window owner);

    /** The file with certificates to trust, or nothing where the user cancels. */
    Optional<Path> openCertificates(Window owner);

    /** The file to save to, or nothing where the user cancels. */
    Optional<Path> save(Window owner, String suggestedName);

    /** The file to export the history to, or nothing where the user cancels. */
    Optional<Path> saveHistory(Window owner);

    /** Shows a folder in the system’s file manager. */
    void showFolder(Path folder);
}
