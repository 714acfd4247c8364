package io.github.identitydesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.LogNotes;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Passes a random token to {@code get-id} in every possible way, then searches everything printed or logged for it. */
@Isolated
class CommandCanaryTest {
    private static final String PROVIDER = "login.example.com/sandbox";

    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final String claims =
            base64Url("{\"iss\":\"https://" + PROVIDER + "\",\"sub\":\"" + canary + "\",\"aud\":\"sandbox-client"
                    + "\",\"email\":\"secret@" + canary + ".example\",\"iat\":1,\"exp\":9999999999}");
    private final String signature = base64Url(canary.repeat(7).substring(0, 256));
    private final String token = base64Url("{\"alg\":\"RS256\"}") + "." + claims + "." + signature;

    @Test
    void noOutputContainsTheTokenOrItsClaims() throws IOException {
        String json = "{\"IdentityPoolId\":\"" + SandboxPool.GUESTS.id() + "\",\"Logins\":{\"" + PROVIDER + "\":\""
                + token + "\"}}";
        List<String> seen = new ArrayList<>();
        try (LogNotes log = new LogNotes();
                FaultyServer echo = new FaultyServer(FaultyServer.Fault.json(
                        400,
                        "{\"__type\":\"" + claims.substring(4, 40) + "\",\"message\":\"" + token + "\"}",
                        "x-amzn-RequestId: " + signature))) {
            for (List<String> where : List.of(
                    List.of("--sandbox"), List.of("--endpoint-url", echo.url("http"), "--region", "us-east-1"))) {
                for (List<String> how : List.of(
                        List.of("--debug"),
                        List.of("--check-credentials"),
                        List.of("--output", "yaml", "--cli-error-format", "json"),
                        List.of("--generate-cli-skeleton", "output"))) {
                    seen.addAll(run(json, where, how));
                }
            }
            for (String broken : List.of(json + token, json.replace("\"Logins\"", "\"" + token + "\""), token)) {
                seen.addAll(run(broken, List.of("--sandbox"), List.of("--debug")));
            }
            assertThat(echo.requests()).as("the token was sent").isNotEmpty();
            seen.addAll(log.lines());
        }

        assertThat(seen).as("an identity was found").anyMatch(text -> text.contains("\"IdentityId\": \"us-east-1:"));
        assertThat(seen).as("something was looked at").hasSizeGreaterThan(20);
        for (String secret : List.of(token, claims, signature, claims.substring(20, 44), canary, "secret@" + canary)) {
            assertThat(seen).noneMatch(text -> text.contains(secret));
        }
    }

    private static List<String> run(String input, List<String> where, List<String> how) {
        String[] line = Stream.of(List.of("get-id", "--cli-input-json", "-"), where, how)
                .flatMap(List::stream)
                .toArray(String[]::new);
        CommandLineRun run = CommandLineRun.withInput(input, line);
        return List.of(run.out(), run.err());
    }

    private static String base64Url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
