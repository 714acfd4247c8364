package io.github.identitydesk.cli;

import io.github.identitydesk.words.Messages;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A run of the command line in this process. Its output and the windows that it opened can be inspected, also while it
 * runs.
 */
final class CommandLineRun {
    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<FirstWindow> windows = new CopyOnWriteArrayList<>();
    private int windowExitCode = 7;
    private int exitCode = -1;

    /** Runs the command line with the given arguments to its end. */
    static CommandLineRun of(String... arguments) {
        return withInput("", arguments);
    }

    /** Runs the command line where no window can be opened. */
    static CommandLineRun withoutDisplay(String... arguments) {
        CommandLineRun run = new CommandLineRun();
        run.windowExitCode = FirstWindow.NOT_OPENED;
        run.execute("", arguments);
        return run;
    }

    /** Runs the command line with the given standard input. */
    static CommandLineRun withInput(String input, String... arguments) {
        CommandLineRun run = new CommandLineRun();
        run.execute(input, arguments);
        return run;
    }

    void execute(String input, String... arguments) {
        Console console = new Console(
                MESSAGES,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        exitCode = IdentityDeskCommand.execute(
                console,
                Clock.systemUTC(),
                window -> {
                    windows.add(window);
                    return windowExitCode;
                },
                arguments);
    }

    int exitCode() {
        return exitCode;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** Returns the windows that were opened. Closing one ends the run with exit code 7. */
    List<FirstWindow> windows() {
        return windows;
    }
}
