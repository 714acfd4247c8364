package io.github.identitydesk.app;

import io.github.identitydesk.cli.Console;
import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.cli.IdentityDeskCommand;
import io.github.identitydesk.words.Messages;
import java.time.Clock;
import java.util.Locale;

/** Contains the {@code main} method. It is not in {@link IdentityDesk}, so that JavaFX is loaded only if a window opens. */
public final class Launcher {
    private Launcher() {}

    /**
     * Runs the command line and exits. Without arguments, it opens the window directly and does not load the parser of the
     * command line.
     */
    public static void main(String[] args) {
        System.exit(
                args.length == 0
                        ? WindowStart.open(FirstWindow.EMPTY)
                        : IdentityDeskCommand.execute(
                                Console.ofProcess(new Messages(Locale.getDefault())),
                                Clock.systemUTC(),
                                WindowStart::open,
                                args));
    }
}
