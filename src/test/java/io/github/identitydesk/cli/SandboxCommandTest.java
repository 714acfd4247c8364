package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.words.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxCommandTest {
    @Test
    void itSaysWhereItIsAndWhatItHoldsAndServesUntilItIsInterrupted()
            throws IOException, InterruptedException, ExecutionException {
        CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        try (PipedReader pipe = new PipedReader(1 << 16);
                PrintWriter out = new PrintWriter(new PipedWriter(pipe), true);
                BufferedReader reader = new BufferedReader(pipe)) {
            Console console = new Console(new Messages(Locale.ENGLISH), InputStream.nullInputStream(), out, out);
            Thread server = Thread.ofPlatform()
                    .start(() -> exitCode.complete(
                            IdentityDeskCommand.execute(console, Clock.systemUTC(), first -> 0, "sandbox")));
            List<String> lines = new ArrayList<>();
            while (!lines.contains("Press Ctrl+C to stop.")) {
                lines.add(reader.readLine());
            }

            assertThat(lines.getFirst()).matches("Sandbox, not AWS: http://127\\.0\\.0\\.1:\\d+/");
            String url = lines.getFirst().substring("Sandbox, not AWS: ".length());
            for (SandboxPool pool : SandboxPool.values()) {
                assertThat(lines).anyMatch(line -> line.matches("  " + pool.id() + "  \\S.*"));
            }
            assertThat(lines)
                    .anyMatch(
                            line -> line.endsWith(" --region us-east-1 --endpoint-url " + url + " --no-sign-request"));
            assertThat(CommandLineRun.of("get-id", "--identity-pool-id", SandboxPool.GUESTS.id(), "--endpoint-url", url)
                            .exitCode())
                    .isZero();

            server.interrupt();
            server.join();
            assertThat(exitCode.get()).isEqualTo(130);
            assertThat(CommandLineRun.of("get-id", "--identity-pool-id", SandboxPool.GUESTS.id(), "--endpoint-url", url)
                            .exitCode())
                    .as("nothing answers after the end")
                    .isEqualTo(255);
        }
    }

    @Test
    void portInUseIsReportedInOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            CommandLineRun run = CommandLineRun.of("sandbox", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(run.exitCode()).isEqualTo(255);
            assertThat(run.err())
                    .startsWith("identity-desk sandbox: Port " + taken.getLocalPort() + " is not available.")
                    .hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http", "99999999999", "8 0"})
    void invalidPortIsRejected(String port) {
        CommandLineRun run = CommandLineRun.of("sandbox", "--port=" + port);

        assertThat(run.exitCode()).isEqualTo(252);
        assertThat(run.out()).isEmpty();
    }
}
