package io.github.identitydesk.app;

import io.github.identitydesk.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The app's log: one file, replaced when it is full, in a directory that only its owner can enter. */
final class LogFile {
    private static final int LIMIT_BYTES = 1 << 20;
    private static final Logger ROOT = Logger.getLogger("");

    private LogFile() {}

    /** Has everything logged there from now on, and nothing on the console. Without a file there is no log. */
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
            ROOT.log(Level.WARNING, "There is no log file", e);
        }
    }
}
