package io.github.identitydesk.app;

import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.words.Messages;
import java.util.Locale;

/** Opens the first window, and says so plainly where there is no screen to open it on. */
final class WindowStart {
    private static final int NO_DISPLAY = 255;

    private WindowStart() {}

    /** Runs the app until its last window is closed; the exit code. */
    @SuppressWarnings("SystemOut")
    static int open(FirstWindow first) {
        try {
            IdentityDesk.launch(first);
            return 0;
        } catch (UnsupportedOperationException e) {
            System.err.println(new Messages(Locale.getDefault()).format("launch.noDisplay"));
            return NO_DISPLAY;
        }
    }
}
