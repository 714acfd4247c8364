package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.cli.FaultyServer.Fault;
import io.github.identitydesk.json.Json;
import io.github.identitydesk.token.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What {@code get-id} writes to standard error after a refusal. */
class RefusalOutputTest {
    private static final String ISSUER = "Invalid login token. Issuer doesn't match providerName";
    private static final String AUDIENCE = "Invalid login token. Incorrect token audience.";
    private static final String REQUEST_ID = "8ba7f78c-3e65-11e8-a1b2-0123456789ab";

    /** Starts a server that refuses every request with the given exception, in the service's format. */
    private static FaultyServer refusing(String exception, String member, String message) throws IOException {
        return refusing(exception, member, message, Instant.now());
    }

    private static FaultyServer refusing(String exception, String member, String message, Instant date)
            throws IOException {
        ObjectNode body = Json.object().put("__type", exception).put(member, message);
        String time = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atZone(ZoneOffset.UTC));
        return new FaultyServer(Fault.json(
                400,
                new String(Json.write(body), StandardCharsets.UTF_8),
                "x-amzn-requestid: " + REQUEST_ID,
                "x-amzn-errortype: " + exception + ":",
                "Date: " + time));
    }

    private static CommandLineRun getId(FaultyServer server, Map<String, String> logins, String... options) {
        ObjectNode json = Json.object();
        logins.forEach(json::put);
        List<String> arguments = new ArrayList<>(List.of(
                "get-id",
                "--identity-pool-id",
                Tokens.POOL,
                "--endpoint-url",
                server.url("http"),
                "--logins",
                new String(Json.write(json), StandardCharsets.UTF_8)));
        arguments.addAll(Arrays.asList(options));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    /** Returns a valid token with the given claims, by the clock of this machine. */
    private static String token(Map<String, Object> claims) {
        Instant now = Instant.now();
        Map<String, Object> issued =
                Tokens.with(claims, "iat", now.minusSeconds(60).getEpochSecond());
        return Tokens.rsa(Tokens.with(issued, "exp", now.plusSeconds(3000).getEpochSecond()));
    }

    @Test
    void causeIsExplainedOnceWithItsRuleAndFix() throws IOException {
        try (FaultyServer server = refusing("NotAuthorizedException", "message", ISSUER)) {
            CommandLineRun run = getId(server, Map.of("https://accounts.google.com", token(Tokens.googleClaims())));

            assertThat(run.exitCode()).isEqualTo(254);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .startsWith(
                            "An error occurred (NotAuthorizedException) when calling the GetId operation: " + ISSUER,
                            "A provider name must not be a URL. The token’s issuer is not the provider that the request names.",
                            "Warning: In the login for https://accounts.google.com: The provider name begins with “https://”."
                                    + " A provider name is the issuer’s URL without “https://”."
                                    + " Use the provider name accounts.google.com.")
                    .contains("Request ID: " + REQUEST_ID)
                    .anyMatch(line -> line.startsWith("Time of the server: ") && line.endsWith(" ago"));
            assertThat(run.err()).containsOnlyOnce("begins with");
        }
    }

    @Test
    void unknownMessageIsExplainedByTheFindings() throws IOException {
        try (FaultyServer server = refusing("NotAuthorizedException", "message", "Words of tomorrow.")) {
            CommandLineRun run = getId(server, Map.of(Tokens.USER_POOL, token(Tokens.accessTokenClaims())));

            assertThat(run.err().lines())
                    .startsWith(
                            "An error occurred (NotAuthorizedException) when calling the GetId operation: Words of tomorrow.",
                            "This is an access token.")
                    .element(2)
                    .asString()
                    .startsWith("Warning: In the login for " + Tokens.USER_POOL + ": This is an access token.");
            assertThat(run.err()).doesNotContain("not known to this program");
        }
    }

    @Test
    void unknownMessageIsSaidToBeUnknownOnlyWithoutFindings() throws IOException {
        try (FaultyServer server = refusing("NotAuthorizedException", "message", "Words of tomorrow.")) {
            CommandLineRun run = getId(server, Map.of("accounts.google.com", token(Tokens.googleClaims())));

            assertThat(run.err()).contains("not known to this program").doesNotContain("Warning:");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NotAuthorizedException|Unauthenticated access is not supported for this identity pool.",
                "AccessDeniedException|User: anonymous is not authorized to perform: cognito-identity:GetId on resource: * with an explicit deny in a resource control policy",
                "TooManyRequestsException|Rate exceeded",
                "ResourceNotFoundException|IdentityPool 'us-east-1:12' not found."
            })
    void everyFindingIsAWarningForAnyMessage(String exception, String message) throws IOException {
        try (FaultyServer server = refusing(exception, "message", message)) {
            CommandLineRun run = getId(
                    server,
                    Map.of(
                            "accounts.google.com",
                            "ya29.a0AfB_byCexample",
                            "https://" + Tokens.USER_POOL,
                            token(Tokens.userPoolClaims())));

            assertThat(run.err().lines().filter(line -> line.startsWith("Warning: In the login for ")))
                    .hasSize(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.exitCode()).isEqualTo(254);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "Message"})
    void serviceMessageIsReadInBothSpellings(String member) throws IOException {
        try (FaultyServer server = refusing(
                "AccessDeniedException",
                member,
                "User: anonymous is not authorized to perform: cognito-identity:GetId on resource: * because no VPC endpoint policy allows the cognito-identity:GetId action")) {
            CommandLineRun run = getId(server, Map.of());

            assertThat(run.err())
                    .contains("because no VPC endpoint policy allows")
                    .contains("A policy forbids the call. ")
                    .contains("The VPC endpoint policy denied it. Nothing is wrong with the pool or the token.");
        }
    }

    @Test
    void onlyDebugWarnsBeforeTheCall() throws IOException {
        String answer = "{\"IdentityId\":\"us-east-1:0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0\"}";
        try (FaultyServer server = new FaultyServer(Fault.json(200, answer))) {
            Map<String, String> logins = Map.of("https://accounts.google.com", token(Tokens.googleClaims()));
            CommandLineRun plain = getId(server, logins);
            CommandLineRun debug = getId(server, logins, "--debug");

            assertThat(plain.err()).doesNotContain("begins with");
            assertThat(debug.err()).startsWith("Warning: In the login for https://accounts.google.com: ");
            assertThat(debug.out()).isEqualTo(plain.out()).contains("us-east-1:0f1e2d3c");
            assertThat(List.of(plain.exitCode(), debug.exitCode())).containsOnly(0);
        }
    }

    @Test
    void findingWrittenBeforeTheCallIsNotRepeatedAfterIt() throws IOException {
        try (FaultyServer server = refusing("NotAuthorizedException", "message", ISSUER)) {
            CommandLineRun run =
                    getId(server, Map.of("https://accounts.google.com", token(Tokens.googleClaims())), "--debug");

            assertThat(run.err()).containsOnlyOnce("Warning: ").containsOnlyOnce("begins with");
            assertThat(run.err()).containsOnlyOnce("The token’s issuer is not the provider that the request names.");
            assertThat(run.err().substring(run.err().indexOf("An error occurred")))
                    .contains("A provider name must not be a URL. ")
                    .contains("\nUse the provider name accounts.google.com.")
                    .doesNotContain("begins with");
        }
    }

    @Test
    void machineReadableFindingsIncludeTheirRules() throws IOException {
        try (FaultyServer server = refusing("NotAuthorizedException", "message", AUDIENCE)) {
            CommandLineRun run = getId(
                    server,
                    Map.of("https://accounts.google.com", token(Tokens.googleClaims())),
                    "--cli-error-format",
                    "json");
            ObjectNode data =
                    Json.readObject(run.err().getBytes(StandardCharsets.UTF_8)).orElseThrow();

            assertThat(data.path("Findings").path(0).path("ProviderName").stringValue())
                    .isEqualTo("https://accounts.google.com");
            assertThat(data.path("Findings").path(0).path("Advice").stringValue())
                    .isEqualTo("Use the provider name accounts.google.com.");
            assertThat(data.path("RequestId").stringValue()).isEqualTo(REQUEST_ID);
            assertThat(data.path("ServerTime").stringValue()).endsWith("Z");
        }
    }

    @Test
    void twoValidLoginsAreNamedWithARetryWithoutEach() throws IOException {
        try (FaultyServer server = refusing("NotAuthorizedException", "message", AUDIENCE)) {
            CommandLineRun run = getId(
                    server,
                    Map.of(
                            "accounts.google.com", token(Tokens.googleClaims()),
                            "appleid.apple.com", token(Tokens.appleClaims())));

            assertThat(run.err())
                    .contains("The message names no login, and all of these look right here: ")
                    .contains("- Try again without accounts.google.com, to find out whether it is that login.")
                    .contains("- Try again without appleid.apple.com, to find out whether it is that login.");
        }
    }

    @Test
    void slowClockIsReportedWithItsOffsetAndAdvice() throws IOException {
        Instant serviceTime = Instant.now().plus(Duration.ofHours(2));
        try (FaultyServer server =
                refusing("NotAuthorizedException", "message", "Invalid login token. Token is expired.", serviceTime)) {
            CommandLineRun run = getId(server, Map.of(Tokens.USER_POOL, token(Tokens.userPoolClaims())));

            assertThat(run.err())
                    .containsPattern(
                            "still valid by this computer’s clock, but that clock is (1 h 59 min|2 h 0 min) behind")
                    .contains("Turn on automatic time.");
        }
    }
}
