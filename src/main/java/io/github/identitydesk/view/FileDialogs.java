package io.github.identitydesk.view;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for files. It is a door of its own because a system's file dialog cannot be shown everywhere. */
public interface FileDialogs {
    /** The file to open, or nothing where the person cancels. */
    Optional<Path> open();

    /** The file with certificates to trust, or nothing where the person cancels. */
    Optional<Path> openCertificates();

    /** The file to save to, or nothing where the person cancels. */
    Optional<Path> save(String suggestedName);
}
