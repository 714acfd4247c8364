package io.github.identitydesk.app;

import io.github.identitydesk.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The app's log: one file, replaced when it is full, in a directory that only its owner can access. */
final class LogFile {
    private static final int LIMIT_BYTES = 1 << 20;
    private static final Logger ROOT = Logger.getLogger("");

    private LogFile() {}

    /**
     * Redirects all logging from the console to a file in the directory. If the file cannot be opened, logging is unchanged.
     */
    static void open(Path directory) {
        try {
            OwnerOnly.createDirectories(directory);
            FileHandler file =
                    new FileHandler(directory.resolve("identity-desk.%u.log").toString(), LIMIT_BYTES, 1, true);
            file.setFormatter(new SimpleFormatter());
            file.setLevel(Level.INFO);
            for (Handler handler : ROOT.getHandlers()) {
                ROOT.removeHandler(handler);
            }
            ROOT.addHandler(file);
        } catch (IOException e) {
            ROOT.log(Level.WARNING, "Cannot open the log file", e);
        }
    }
}
