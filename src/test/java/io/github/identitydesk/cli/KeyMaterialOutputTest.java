package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.KeyServer;
import io.github.identitydesk.LogNotes;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No key of the credentials is printed or logged by the command, however verbose it is. */
@Isolated
class KeyMaterialOutputTest {
    @ParameterizedTest
    @ValueSource(strings = {"json", "yaml", "yaml-stream", "text", "table", "off"})
    void noOutputOrLogContainsAKey(String format) throws IOException {
        try (KeyServer server = new KeyServer();
                LogNotes log = new LogNotes()) {
            CommandLineRun run = CommandLineRun.of(
                    "get-id",
                    "--identity-pool-id=us-east-1:5b0c9a52-6d1e-4f7a-9c3b-2e8d41f0a617",
                    "--endpoint-url=" + server.url(),
                    "--check-credentials",
                    "--debug",
                    "--output=" + format);

            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).contains("gets credentials");
            for (String text : List.of(run.out(), run.err(), String.join("\n", log.lines()))) {
                assertThat(text).doesNotContain(server.secrets().toArray(String[]::new));
            }
        }
    }
}
