package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.EndpointChoice.Kind;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.words.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityDeskCommandTest {
    private static final String POOL = "us-east-1:5b0c9a52-6d1e-4f7a-9c3b-2e8d41f0a617";

    @TempDir
    private Path folder;

    private static FirstWindow window(String... arguments) {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.windows()).hasSize(1);
        assertThat(run.exitCode()).as("the window's").isEqualTo(7);
        return run.windows().getFirst();
    }

    @Test
    void sandboxCallIsMadeWithoutAWindowIfNoneCanOpen() {
        CommandLineRun run = CommandLineRun.withoutDisplay("--sandbox", "--run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\"IdentityId\": \"us-east-1:");
        assertThat(run.windows().getFirst().request().identityPoolId()).isEqualTo(SandboxPool.GUESTS.id());
    }

    @Test
    void withoutAWindowNoTokenIsSentInTheClear() {
        CommandLineRun run = CommandLineRun.withoutDisplay(
                "--run",
                "--endpoint-url",
                "http://example.invalid",
                "--identity-pool-id",
                SandboxPool.GUESTS.id(),
                "--logins",
                "graph.facebook.com=secret");

        assertThat(run.exitCode()).isEqualTo(255);
        assertThat(run.err()).contains("unencrypted to example.invalid").doesNotContain("secret");
    }

    @Test
    void optionsFillTheWindow() {
        FirstWindow window = window(
                "--identity-pool-id", POOL, "--account-id", "012345678901", "--logins", "a=b", "--region", "eu-west-1");

        assertThat(window.request())
                .isEqualTo(new IdentityRequest(POOL, Optional.of("012345678901"), List.of(Login.of("a", "b"))));
        assertThat(window.endpoint()).isEqualTo(new EndpointChoice(Kind.AWS, "", "eu-west-1"));
        assertThat(window.file()).isEmpty();
        assertThat(window.run()).isFalse();
    }

    @Test
    void endpointIsTheGivenOne() {
        assertThat(window("--sandbox").endpoint()).isEqualTo(EndpointChoice.SANDBOX);
        assertThat(window("--endpoint-url", "http://localhost:4566").endpoint())
                .isEqualTo(EndpointChoice.custom("http://localhost:4566"));
    }

    @Test
    void runCallsAtOnce() {
        assertThat(window("--run").run()).isTrue();
    }

    @Test
    void windowOpensWithInvalidValues() {
        assertThat(window("--identity-pool-id", "us-east-1_123456789").request())
                .isEqualTo(IdentityRequest.guest("us-east-1_123456789"));
        assertThat(window("--logins", "a=").request().logins()).containsExactly(Login.of("a", ""));
    }

    @Test
    void fileFillsTheWindowAndOptionsOverrideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("request.yaml"), "IdentityPoolId: 'x:1'\nLogins:\n  a: b\n");

        FirstWindow window = window(file.toString(), "--identity-pool-id", POOL);

        assertThat(window.request())
                .isEqualTo(new IdentityRequest(POOL, Optional.empty(), List.of(Login.of("a", "b"))));
        assertThat(window.file().map(RequestFile::path)).contains(file);
    }

    @Test
    void windowExplainsAnUnreadableFileAndMakesNoCall() throws IOException {
        Path file = Files.writeString(folder.resolve("request.getid"), "{\"IdentityPoolId\": 1}");

        FirstWindow window = window(file.toString(), "--run");

        assertThat(window.notice()).map(Message::key).contains("format.read.number");
        assertThat(window.request()).isEqualTo(IdentityRequest.EMPTY);
        assertThat(window.file()).isEmpty();
        assertThat(window.run()).isFalse();
    }

    @Test
    void windowNamesAMissingFile() {
        FirstWindow window = window("/nowhere/at/all.json", "--run");

        assertThat(window.notice())
                .map(notice -> new Messages(Locale.ENGLISH).format(notice))
                .hasValueSatisfying(words -> assertThat(words).contains("all.json"));
        assertThat(window.run()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls.har", "calls.json"})
    void windowOpensARecordingAndMakesNoCall(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "{\"log\":{\"entries\":[]}}");

        FirstWindow window = window(file.toString(), "--run");

        assertThat(window.recording()).contains(file);
        assertThat(window.notice()).isEmpty();
        assertThat(window.run()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "--logins, a",
        "--cli-input-json, {",
        "--cli-input-yaml, [",
        "--endpoint-url, localhost",
        "--endpoint-url, http://",
        "--region, ../x",
        "--identity-pool-id, file:///nowhere/at/all",
        "--run=x, --sandbox",
        "--port, 1",
        "a.json, b.json",
        "/nowhere/at/all, --sandbox",
    })
    void malformedValueOpensNoWindow(String first, String second) {
        CommandLineRun run = CommandLineRun.of(first, second);

        assertThat(run.exitCode()).isEqualTo(252);
        assertThat(run.windows()).isEmpty();
        assertThat(run.err()).startsWith("identity-desk: ");
    }

    @Test
    void contradictoryOptionsAreRejected() {
        assertThat(CommandLineRun.of("--sandbox", "--endpoint-url", "http://localhost")
                        .exitCode())
                .isEqualTo(252);
        assertThat(CommandLineRun.of("--cli-input-json", "{}", "--cli-input-yaml", "{}")
                        .exitCode())
                .isEqualTo(252);
    }

    @Test
    void optionsBeforeASubcommandAreRejected() {
        CommandLineRun run = CommandLineRun.of("--sandbox", "get-id", "--identity-pool-id", POOL);

        assertThat(run.exitCode()).isEqualTo(252);
        assertThat(run.err()).contains("Options belong after the command’s name.");
    }

    @Test
    void atSignDoesNotNameAnArgumentFile() throws IOException {
        Path arguments = Files.writeString(folder.resolve("arguments"), "--sandbox");

        CommandLineRun run = CommandLineRun.of("@" + arguments);

        assertThat(run.exitCode()).isEqualTo(252);
        assertThat(run.windows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", "get-id help", "get-id --help", "help get-id", "sandbox --help"})
    void helpIsPrinted(String arguments) {
        CommandLineRun run = CommandLineRun.of(arguments.split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Show the version.").doesNotContain("bundle:", "%");
    }

    @Test
    void helpOfGetIdSaysHowToHideATokenFromOtherProcesses() {
        assertThat(CommandLineRun.of("get-id", "help").out())
                .contains(
                        "Other processes of this computer can read a token",
                        "--logins file://logins.json",
                        "--logins -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "get-id --version", "sandbox --version"})
    void versionIsPrinted(String arguments) {
        assertThat(CommandLineRun.of(arguments.split(" ")).out()).matches("identity-desk \\d+\\.\\d+\\.\\d+.*\n");
    }

    @Test
    void helpForAnUnknownCommandIsRejected() {
        assertThat(CommandLineRun.of("help", "nonsense").exitCode()).isEqualTo(252);
    }
}
