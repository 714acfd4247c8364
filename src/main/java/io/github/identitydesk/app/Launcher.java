package io.github.identitydesk.app;

import io.github.identitydesk.cli.Console;
import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.cli.IdentityDeskCommand;
import io.github.identitydesk.words.Messages;
import java.time.Clock;
import java.util.Locale;

/** The {@code main}. It stands outside the {@link IdentityDesk application}, so that JavaFX is loaded only where a window opens. */
public final class Launcher {
    private Launcher() {}

    /** Does what the arguments ask for. Without any it opens the window at once, and does not load what would read them. */
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
