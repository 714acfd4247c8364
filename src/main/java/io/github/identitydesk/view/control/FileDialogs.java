package io.github.identitydesk.view.control;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
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

    /**
     * Lets the user choose the file to save to.
     *
     * @param owner the window
     * @param suggestedName the name to suggest
     * @param save called on the UI thread with the file, unless the user cancels
     */
    void save(Window owner, String suggestedName, Consumer<Path> save);

    /**
     * Lets the user choose the file to export the history to.
     *
     * @param owner the window
     * @param export called on the UI thread with the file, unless the user cancels
     */
    void saveHistory(Window owner, Consumer<Path> export);

    /** Shows a folder in the system's file manager. */
    void showFolder(Path folder);
}
