package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.words.Messages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output on a full disk, or closed. {@code .ci/stream-checks} tests the same with real streams. */
class LostOutputTest {
    private static final OutputStream FULL = new OutputStream() {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    };

    private final StringWriter err = new StringWriter();

    private int run(String line) {
        PrintStream out = new PrintStream(new BufferedOutputStream(FULL), false, StandardCharsets.UTF_8);
        Console console = new Console(
                new Messages(Locale.ENGLISH),
                InputStream.nullInputStream(),
                new PrintWriter(new PlainWriter(out), true),
                new PrintWriter(err, true));
        return IdentityDeskCommand.execute(console, Clock.systemUTC(), window -> 0, line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get-id --sandbox --identity-pool-id POOL",
                "get-id --sandbox --identity-pool-id POOL --output table",
                "get-id --generate-cli-skeleton",
                "get-id --help",
                "help",
                "--version",
                "sandbox"
            })
    void unwritableOutputExitsWithAnErrorAndAMessage(String line) {
        int exitCode = run(line.replace("POOL", SandboxPool.GUESTS.id()));

        assertThat(exitCode).isEqualTo(255);
        assertThat(err.toString().lines()).singleElement().asString().contains("output could not be written");
    }

    @Test
    void earlierFailureKeepsItsExitCode() {
        assertThat(run("get-id --sandbox --identity-pool-id " + SandboxPool.GUESTS_REFUSED.id()))
                .isEqualTo(254);
    }
}
