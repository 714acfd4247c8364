package io.github.identitydesk.cli;

import static io.github.identitydesk.cli.GetIdSandbox.LOGIN;
import static io.github.identitydesk.cli.GetIdSandbox.POOL;
import static io.github.identitydesk.cli.GetIdSandbox.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What {@code get-id} sends to a sandbox over HTTP and what it prints. {@code .ci/aws-cli-checks} compares its output with
 * the AWS CLI's.
 */
class GetIdCommandTest {
    private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @RegisterExtension
    private static final GetIdSandbox sandbox = GetIdSandbox.start();

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return "file://" + Files.writeString(folder.resolve(name), content);
    }

    private static String identityOf(String login) {
        CommandLineRun run = sandbox.getId("--identity-pool-id", POOL, "--logins", login, "--output", "text");
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    @Test
    void guestGetsAnIdentityIdInJsonWithoutOtherOutput() {
        CommandLineRun run = sandbox.getId("--identity-pool-id", POOL);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("\\{\n    \"IdentityId\": \"us-east-1:" + GUID + "\"\n}\n");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text, us-east-1:GUID", "yaml, IdentityId: us-east-1:GUID"})
    void answerIsPrintedInTheRequestedFormat(String format, String answer) {
        CommandLineRun run = sandbox.getId("--identity-pool-id", POOL, "--output", format);

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
        assertThat(sandbox.getIdWithInput(json, "--identity-pool-id", POOL, "--logins", "-", "--output", "text")
                        .out())
                .isEqualTo(expected);
    }

    @Test
    void optionOverridesTheMemberOfTheInput() {
        String input = """
                {"IdentityPoolId": "us-east-1:0", "Logins": {"graph.facebook.com": "another", "a": "b"}}""";

        CommandLineRun run = sandbox.getId(
                "--cli-input-json", input, "--identity-pool-id", POOL, "--logins", LOGIN, "--output", "text");

        assertThat(run.out()).isEqualTo(identityOf(LOGIN));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SLOW_ANSWER")
    void everySampleGetsItsIntendedAnswer(SampleRequest sample) throws IOException {
        String request = file("request.json", RequestFormat.JSON.write(sample.request(Clock.systemUTC())));

        CommandLineRun run = sandbox.getId("--cli-input-json", request, "--region", "us-east-1");

        boolean refused = sample.compareTo(SampleRequest.SLOW_ANSWER) > 0 && sample != SampleRequest.RATE_EXCEEDED;
        assertThat(run.exitCode()).isEqualTo(refused ? 254 : 0);
        assertThat(run.out().isEmpty()).isEqualTo(refused);
    }

    @Test
    void refusalPrintsTheServiceMessageAndThenTheExplanation() {
        CommandLineRun run = sandbox.getId("--identity-pool-id", SandboxPool.GUESTS_REFUSED.id());

        assertThat(run.exitCode()).isEqualTo(254);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .startsWith("An error occurred (NotAuthorizedException) when calling the GetId operation: "
                        + "Unauthenticated access is not supported for this identity pool.")
                .contains("Add a login, or enable guest access in the pool.");
    }

    @Test
    void valueThatOnlyTheServiceCanJudgeIsAWarning() {
        CommandLineRun run = sandbox.getId("--identity-pool-id", "us-east-1_123456789", "--region", "us-east-1");

        assertThat(run.exitCode()).isEqualTo(254);
        assertThat(run.err()).startsWith("Warning: This is a user pool ID.").contains("(ValidationException)");
    }

    @Test
    void noTokenIsQuoted() throws IOException {
        String secret = "s3cr3t" + TOKEN;
        String unreadable = file("request.json", "{\"Logins\": {\"a\": \"" + secret + "\"");
        List<CommandLineRun> runs = List.of(
                sandbox.getId("--identity-pool-id", POOL, "--logins", "a=b", "graph.facebook.com=" + secret),
                sandbox.getId("--identity-pool-id", POOL, "--logins", "--" + secret),
                sandbox.getId("--identity-pool-id", POOL, "--no-sign-request=" + secret),
                sandbox.getId("--identity-pool-id", POOL, "--logins", "a=" + secret + ",b"),
                sandbox.getId("--identity-pool-id", POOL, "--logins", "{\"a\": \"" + secret),
                sandbox.getId("--cli-input-json", unreadable),
                sandbox.getId("--identity-pool-id", POOL, "--logins", "a=" + secret, "--debug"),
                sandbox.getId("--identity-pool-id", POOL, "--logins", "graph.facebook.com=" + secret, "--debug"),
                CommandLineRun.of("--logins", "a=b", secret),
                CommandLineRun.of("--logins=" + secret, "get-id"));

        assertThat(runs)
                .allSatisfy(
                        run -> assertThat(run.out() + run.err()).isNotEmpty().doesNotContain("s3cr3t"));
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
        CommandLineRun run = sandbox.getId("--identity-pool-id", SandboxPool.HTML_PAGE.id());

        assertThat(run.exitCode()).isEqualTo(254);
        assertThat(run.err()).contains("Cause: HTTP 500").doesNotContain("sandbox-proxy");
    }

    @Test
    void debugPrintsTheTrace() {
        CommandLineRun run =
                sandbox.getId("--identity-pool-id", POOL, "--logins", LOGIN, "--debug", "--output", "text");

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
            run.execute("", "get-id", "--identity-pool-id", SandboxPool.SLOW.id(), "--endpoint-url", sandbox.url());
        });
        caller.join();

        assertThat(run.exitCode()).isEqualTo(130);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Cancelled.");
    }
}
