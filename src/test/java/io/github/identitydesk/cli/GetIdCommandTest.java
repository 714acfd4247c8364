package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.Sandbox;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests {@code get-id} against a sandbox over HTTP. {@code .ci/aws-cli-checks} compares its output with the AWS CLI's.
 */
class GetIdCommandTest {
    private static final String POOL = SandboxPool.GUESTS.id();
    private static final String TOKEN = "EAABwzLixnjYBO0123456789";
    private static final String LOGIN = "graph.facebook.com=" + TOKEN;
    private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static Sandbox sandbox;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(0, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static CommandLineRun getId(String... options) {
        return getIdWithInput("", options);
    }

    private static CommandLineRun getIdWithInput(String input, String... options) {
        String[] start = {"get-id", "--endpoint-url", sandbox.url().toString()};
        return CommandLineRun.withInput(
                input, Stream.of(start, options).flatMap(Stream::of).toArray(String[]::new));
    }

    private String file(String name, String content) throws IOException {
        return "file://" + Files.writeString(folder.resolve(name), content);
    }

    private static String identityOf(String login) {
        CommandLineRun run = getId("--identity-pool-id", POOL, "--logins", login, "--output", "text");
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    @Test
    void guestGetsAnIdentityIdInJsonWithoutOtherOutput() {
        CommandLineRun run = getId("--identity-pool-id", POOL);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("\\{\n    \"IdentityId\": \"us-east-1:" + GUID + "\"\n}\n");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text, us-east-1:GUID", "yaml, IdentityId: us-east-1:GUID"})
    void answerIsPrintedInTheRequestedFormat(String format, String answer) {
        CommandLineRun run = getId("--identity-pool-id", POOL, "--output", format);

        assertThat(run.out()).matches(answer.replace("GUID", GUID) + "\n");
    }

    @Test
    void sandboxOptionNeedsNoRunningServer() {
        CommandLineRun run = CommandLineRun.of("get-id", "--sandbox", "--identity-pool-id", POOL, "--output", "text");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("us-east-1:" + GUID + "\n");
    }

    @Test
    void loginsInEveryFormatGetTheSameIdentity() throws IOException {
        String expected = identityOf(LOGIN);
        String json = "{\"graph.facebook.com\": \"" + TOKEN + "\"}";

        assertThat(identityOf(json)).isEqualTo(expected);
        assertThat(identityOf(file("logins.json", json))).isEqualTo(expected);
        assertThat(identityOf(file("logins.txt", LOGIN))).isEqualTo(expected);
        assertThat(identityOf("graph.facebook.com@=" + file("token.txt", TOKEN + "\n")))
                .isEqualTo(expected);
        assertThat(getIdWithInput(json, "--identity-pool-id", POOL, "--logins", "-", "--output", "text")
                        .out())
                .isEqualTo(expected);
    }

    @Test
    void optionOverridesTheMemberOfTheInput() {
        String input = """
                {"IdentityPoolId": "us-east-1:0", "Logins": {"graph.facebook.com": "another", "a": "b"}}""";

        CommandLineRun run =
                getId("--cli-input-json", input, "--identity-pool-id", POOL, "--logins", LOGIN, "--output", "text");

        assertThat(run.out()).isEqualTo(identityOf(LOGIN));
    }

    @Test
    void lastOfARepeatedOptionCountsAndNeitherValueIsQuoted() {
        CommandLineRun run = getId(
                "--identity-pool-id", "abc", "--identity-pool-id", POOL, "--logins", "a=" + TOKEN, "--logins", LOGIN);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SLOW_ANSWER")
    void everySampleGetsItsIntendedAnswer(SampleRequest sample) throws IOException {
        String request = file("request.json", RequestFormat.JSON.write(sample.request(Clock.systemUTC())));

        CommandLineRun run = getId("--cli-input-json", request, "--region", "us-east-1");

        boolean refused = sample.compareTo(SampleRequest.SLOW_ANSWER) > 0 && sample != SampleRequest.RATE_EXCEEDED;
        assertThat(run.exitCode()).isEqualTo(refused ? 254 : 0);
        assertThat(run.out().isEmpty()).isEqualTo(refused);
    }

    @Test
    void refusalPrintsTheServiceMessageAndThenTheExplanation() {
        CommandLineRun run = getId("--identity-pool-id", SandboxPool.GUESTS_REFUSED.id());

        assertThat(run.exitCode()).isEqualTo(254);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .startsWith("An error occurred (NotAuthorizedException) when calling the GetId operation: "
                        + "Unauthenticated access is not supported for this identity pool.")
                .contains("Add a login, or enable guest access in the pool.");
    }

    @Test
    void valueThatOnlyTheServiceCanJudgeIsAWarning() {
        CommandLineRun run = getId("--identity-pool-id", "us-east-1_123456789", "--region", "us-east-1");

        assertThat(run.exitCode()).isEqualTo(254);
        assertThat(run.err()).startsWith("Warning: This is a user pool ID.").contains("(ValidationException)");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--output           | xml        | 252",
                "--output           | JSON       | 252",
                "--generate-cli-skeleton | none  | 252",
                "--account-id       | \"\"       | 252",
                "--identity-pool-id | \"\"       | 252",
                "--identity-pool-id | -abc       | 252",
                "--identity-pool-id | file:///nowhere/at/all | 252",
                "--logins           | a          | 252",
                "--logins           | a=         | 252",
                "--logins           | =b         | 252",
                "--logins           | a=b,c      | 252",
                "--logins           | a=b,a=c    | 252",
                "--logins           | [1]        | 252",
                "--cli-input-json   | {          | 252",
                "--cli-input-json   | {\"\"Foo\"\":\"\"x\"\"} | 252",
                "--cli-input-json   | {\"\"AccountId\"\":12} | 252",
                "--cli-input-yaml   | [          | 252",
                "--endpoint-url     | 127.0.0.1  | 252",
                "--endpoint-url     | http://    | 255",
                "--endpoint-url     | http://127.0.0.1:1 | 255",
                "--region           | ../x       | 255",
                "--cli-read-timeout | abc        | 255",
                "--cli-read-timeout | -1         | 255",
                "--cli-connect-timeout | 1.5     | 255",
                "--account-id       | 12ab       | 254",
                "--account-id       | -5         | 254",
                "--account-id       | 012345678901 | 0",
                "--region           | eu-west-1  | 0",
                "--cli-read-timeout | 0          | 0",
                "--cli-connect-timeout | 0       | 0",
                "--ca-bundle        | /nowhere   | 0",
                "--logins           | {}         | 0",
            })
    void exitCodeMatchesTheAwsCli(String option, String value, int exitCode) {
        assertThat(getId("--identity-pool-id", POOL, option, value).exitCode()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @CsvSource({"--foo", "stray", "--no-sign-request=x", "--output", "--logins"})
    void malformedCommandLineIsRejected(String argument) {
        CommandLineRun run = getId("--identity-pool-id", POOL, argument);

        assertThat(run.exitCode()).isEqualTo(252);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("identity-desk get-id: ").endsWith("Try “identity-desk get-id --help”.\n");
    }

    @Test
    void noTokenIsQuoted() throws IOException {
        String secret = "s3cr3t" + TOKEN;
        String unreadable = file("request.json", "{\"Logins\": {\"a\": \"" + secret + "\"");
        List<CommandLineRun> runs = List.of(
                getId("--identity-pool-id", POOL, "--logins", "a=b", "graph.facebook.com=" + secret),
                getId("--identity-pool-id", POOL, "--logins", "--" + secret),
                getId("--identity-pool-id", POOL, "--no-sign-request=" + secret),
                getId("--identity-pool-id", POOL, "--logins", "a=" + secret + ",b"),
                getId("--identity-pool-id", POOL, "--logins", "{\"a\": \"" + secret),
                getId("--cli-input-json", unreadable),
                getId("--identity-pool-id", POOL, "--logins", "a=" + secret, "--debug"),
                getId("--identity-pool-id", POOL, "--logins", "graph.facebook.com=" + secret, "--debug"),
                CommandLineRun.of("--logins", "a=b", secret),
                CommandLineRun.of("--logins=" + secret, "get-id"));

        assertThat(runs)
                .allSatisfy(
                        run -> assertThat(run.out() + run.err()).isNotEmpty().doesNotContain("s3cr3t"));
    }

    @Test
    void regionDefaultsToThatOfThePool() {
        CommandLineRun none = CommandLineRun.of("get-id", "--identity-pool-id", "abc");
        CommandLineRun ofPool = CommandLineRun.of(
                "get-id", "--identity-pool-id", POOL, "--generate-cli-skeleton", "output", "--output", "text");

        assertThat(none.exitCode()).isEqualTo(253);
        assertThat(none.err()).contains("region");
        assertThat(ofPool.out()).isEqualTo("IdentityId\n");
    }

    @Test
    void skeletonIsPrintedWithoutACall() {
        CommandLineRun bare = CommandLineRun.of("get-id", "--generate-cli-skeleton");
        CommandLineRun yaml = CommandLineRun.of("get-id", "--generate-cli-skeleton", "yaml-input");
        CommandLineRun followed = CommandLineRun.of("get-id", "--generate-cli-skeleton", "--output", "text");

        assertThat(bare.exitCode()).isZero();
        assertThat(bare.out()).startsWith("{\n    \"AccountId\": \"\",\n").endsWith("}\n");
        assertThat(yaml.out()).startsWith("AccountId: ''");
        assertThat(followed.out()).isEqualTo(bare.out());
    }

    @Test
    void outputSkeletonIsPrintedOnlyForAValidRequest() {
        CommandLineRun good = getId("--identity-pool-id", POOL, "--generate-cli-skeleton", "output");
        CommandLineRun bad = getId("--generate-cli-skeleton", "output");

        assertThat(good.out()).isEqualTo("{\n    \"IdentityId\": \"IdentityId\"\n}\n");
        assertThat(bad.exitCode()).isEqualTo(252);
        assertThat(bad.out()).isEmpty();
    }

    @Test
    void unencryptedTokensCauseAWarningButGuestsDoNot() {
        // No such host can exist (RFC 2606).
        String[] elsewhere = {"get-id", "--identity-pool-id", POOL, "--endpoint-url", "http://nowhere.invalid"};
        CommandLineRun guest = CommandLineRun.of(elsewhere);
        CommandLineRun login = CommandLineRun.of(Stream.concat(Stream.of(elsewhere), Stream.of("--logins", LOGIN))
                .toArray(String[]::new));

        assertThat(guest.exitCode()).isEqualTo(255);
        assertThat(guest.err()).doesNotContain("unencrypted");
        assertThat(login.err()).startsWith("Warning: The tokens travel unencrypted to nowhere.invalid");
    }

    @Test
    void closedPortIsReportedWithAddressAndCause() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        CommandLineRun run =
                CommandLineRun.of("get-id", "--identity-pool-id", POOL, "--endpoint-url", "http://127.0.0.1:" + closed);

        assertThat(run.exitCode()).isEqualTo(255);
        assertThat(run.err()).contains("Called: http://127.0.0.1:" + closed, "Cause: Connection refused");
    }

    @Test
    void pageWithAnErrorStatusIsARefusalAsInTheAwsCli() {
        CommandLineRun run = getId("--identity-pool-id", SandboxPool.HTML_PAGE.id());

        assertThat(run.exitCode()).isEqualTo(254);
        assertThat(run.err()).contains("Cause: HTTP 500").doesNotContain("sandbox-proxy");
    }

    @Test
    void debugPrintsTheTrace() {
        CommandLineRun run = getId("--identity-pool-id", POOL, "--logins", LOGIN, "--debug", "--output", "text");

        assertThat(run.out()).startsWith("us-east-1:").hasLineCount(1);
        assertThat(run.err())
                .startsWith("### Identity Desk report")
                .contains("graph.facebook.com", "Attempt 1: status 200")
                .doesNotContain(TOKEN);
    }

    @Test
    void interruptCancelsTheCall() throws InterruptedException {
        CommandLineRun run = new CommandLineRun();
        Thread caller = Thread.ofPlatform().start(() -> {
            Thread.currentThread().interrupt();
            run.execute(
                    "",
                    "get-id",
                    "--identity-pool-id",
                    SandboxPool.SLOW.id(),
                    "--endpoint-url",
                    sandbox.url().toString());
        });
        caller.join();

        assertThat(run.exitCode()).isEqualTo(130);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Cancelled.");
    }
}
