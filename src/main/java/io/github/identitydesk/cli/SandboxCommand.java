package io.github.identitydesk.cli;

import io.github.identitydesk.sandbox.Sandbox;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command {@code identity-desk sandbox}, which runs the sandbox for other clients. */
final class SandboxCommand implements Callable<Integer> {
    private static final int ANY_FREE_PORT = 0;
    private static final int LAST_PORT = 65535;

    private final Console console;
    private final Clock clock;

    private final OptionSpec port = Options.value("--port", "PORT", "port");

    SandboxCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /** Returns the command with its option. */
    CommandSpec spec() {
        CommandSpec spec = Options.command("sandbox", this);
        spec.usageMessage()
                .header(Options.textReference("cli.sandbox.header"))
                .description(Options.textReference("cli.sandbox.description"));
        return spec.addOption(port);
    }

    @Override
    public Integer call() {
        int number = Options.text(port).map(SandboxCommand::number).orElse(ANY_FREE_PORT);
        try (Sandbox sandbox = Sandbox.start(number, clock)) {
            printAddressAndPools(sandbox.url());
            if (console.isOutputLost()) {
                return ExitCode.OTHER;
            }
            return ShutdownGuard.run(SandboxCommand::untilInterrupted);
        } catch (IOException e) {
            throw new CommandError(ExitCode.OTHER, "cli.error.portTaken", String.valueOf(number));
        }
    }

    private static int untilInterrupted() {
        try {
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.CANCELLED;
        }
    }

    private void printAddressAndPools(URI url) {
        console.printOut("cli.sandbox.url", url);
        console.printOut("cli.sandbox.pools");
        for (SandboxPool pool : SandboxPool.values()) {
            console.printOut("cli.sandbox.pool", pool.id(), pool.purpose());
        }
        console.printOut("cli.sandbox.try", SandboxPool.GUESTS.id(), url);
        console.printOut("cli.sandbox.stop");
    }

    private static int number(String text) {
        try {
            int number = Integer.parseUnsignedInt(text);
            if (number <= LAST_PORT) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below.
        }
        throw new CommandError(ExitCode.USAGE, "cli.error.port", String.valueOf(LAST_PORT));
    }
}
