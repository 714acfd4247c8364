package io.github.identitydesk.training;

import io.github.identitydesk.app.Launcher;
import io.github.identitydesk.cli.Console;
import io.github.identitydesk.cli.IdentityDeskCommand;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.sandbox.LazySandbox;
import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.words.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** The training run for the AOT cache of the command line: runs the commands that users run first, without a window. */
public final class CommandTraining {
    private static final String GUESTS = "--identity-pool-id=" + SandboxPool.GUESTS.id();

    private CommandTraining() {}

    /** Runs the commands. The exit code is 0 only if each command had the expected exit code. */
    public static void main(String[] args) throws IOException {
        Path logins = Files.createTempFile("identity-desk-training", ".json");
        Files.writeString(logins, RequestFormat.JSON.write(SampleRequest.LOGIN.request(Clock.systemUTC())));
        try (LazySandbox own = new LazySandbox(Clock.systemUTC())) {
            String endpoint = "--endpoint-url=" + own.url();
            run(0, "get-id", endpoint, GUESTS, "--region=us-east-1");
            run(0, "get-id", endpoint, "--cli-input-json=file://" + logins, "--output=text");
            run(254, "get-id", endpoint, "--identity-pool-id=" + SandboxPool.GUESTS_REFUSED.id());
        }
        run(0, "get-id", "--generate-cli-skeleton");
        run(0, "get-id", "help");
        run(253, "get-id", "--identity-pool-id=none");
        run(0, "--version");
        Files.delete(logins);
        Launcher.main(new String[] {"get-id", "--sandbox", GUESTS});
    }

    private static void run(int expected, String... arguments) {
        int exit = IdentityDeskCommand.execute(
                Console.ofProcess(new Messages(Locale.getDefault())), Clock.systemUTC(), first -> 1, arguments);
        if (exit != expected) {
            throw new IllegalStateException(String.join(" ", arguments) + " exited with " + exit);
        }
    }
}
