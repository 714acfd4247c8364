package io.github.identitydesk.cli;

import static io.github.identitydesk.cli.WireFault.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What can go wrong on the wire, each through {@code get-id} as a guest and with a login: the command ends in time, with its
 * exit code and a sentence that says what to do; a guest is sent once; and nothing that the server sends gets out raw.
 */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class WireFaultsTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1111-2222-3333-444455556666";
    private static final Duration SOON = Duration.ofSeconds(12);

    static Stream<WireFault> faults() throws IOException {
        return Stream.concat(ConnectionFaults.all(), AnswerFaults.all());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void everyFaultEndsInTimeWithASentence(WireFault fault, @TempDir Path folder) throws IOException {
        Path logins = Files.writeString(folder.resolve("logins.json"), "{\"accounts.google.com\":\"" + TOKEN + "\"}");
        try (FaultyServer server = new FaultyServer(fault.fault())) {
            CommandLineRun guest = run(fault, server);
            assertThat(server.requests()).as("a guest is sent once").hasSizeLessThanOrEqualTo(1);
            check(fault, guest);

            CommandLineRun login = run(fault, server, "--logins", "file://" + logins, "--debug");
            assertThat(server.requests())
                    .as("logins are sent three times at the most")
                    .hasSizeLessThanOrEqualTo(4);
            check(fault, login);
            for (int start = 0; start + 12 <= TOKEN.length(); start++) {
                assertThat(login.err()).as("a piece of the token").doesNotContain(TOKEN.substring(start, start + 12));
            }
        }
    }

    private static CommandLineRun run(WireFault fault, FaultyServer server, String... more) {
        long start = System.nanoTime();
        List<String> line = new ArrayList<>(List.of(
                "get-id",
                "--identity-pool-id",
                POOL,
                "--endpoint-url",
                server.url(fault.scheme()),
                "--cli-read-timeout",
                "1"));
        line.addAll(List.of(more));
        CommandLineRun run = CommandLineRun.of(line.toArray(String[]::new));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        return run;
    }

    private static void check(WireFault fault, CommandLineRun run) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(fault.exitCode());
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(fault.told())
                .doesNotContain("\tat ", "Exception in thread", "Secret", "java.", "software.amazon")
                .doesNotMatch("(?s).*[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n]].*");
        assertThat(run.err().getBytes(StandardCharsets.UTF_8).length).isLessThan(20_000);
    }

    @Test
    void thereAreSixtyFaultsAtLeast() throws IOException {
        assertThat(faults()).hasSizeGreaterThan(60);
    }
}
