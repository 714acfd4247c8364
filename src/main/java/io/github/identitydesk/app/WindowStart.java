package io.github.identitydesk.app;

import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.words.Messages;
import java.util.Locale;

/** Opens the first window, or reports why it cannot be opened. */
final class WindowStart {
    private WindowStart() {}

    /** Runs the app until its last window is closed, and returns the exit code. */
    static int open(FirstWindow first) {
        try {
            IdentityDesk.launch(first);
            return 0;
        } catch (UnsupportedOperationException e) {
            // JavaFX throws the same type for both causes; only the message distinguishes them.
            boolean isGtkMissing = String.valueOf(e.getMessage()).contains("GTK");
            return notOpened(isGtkMissing ? "launch.noGtk" : "launch.noDisplay");
        } catch (RuntimeException e) {
            // JavaFX wraps the error about a missing library that GTK does not install, such as libXtst.
            if (e.getCause() instanceof LinkageError) {
                return notOpened("launch.noLibrary");
            }
            throw e;
        }
    }

    @SuppressWarnings("SystemOut")
    private static int notOpened(String reason) {
        System.err.println(new Messages(Locale.getDefault()).format(reason));
        return FirstWindow.NOT_OPENED;
    }
}
