package io.github.identitydesk.cli;

import static io.github.identitydesk.cli.GetIdSandbox.LOGIN;
import static io.github.identitydesk.cli.GetIdSandbox.POOL;
import static io.github.identitydesk.cli.GetIdSandbox.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How {@code get-id} reads its options, and the exit code that each value leads to. */
class GetIdOptionsTest {
    @RegisterExtension
    private static final GetIdSandbox sandbox = GetIdSandbox.start();

    @Test
    void lastOfARepeatedOptionCountsWithAWarningThatQuotesNoValue() {
        CommandLineRun run = sandbox.getId(
                "--identity-pool-id", "abc", "--identity-pool-id", POOL, "--logins", "a=" + TOKEN, "--logins", LOGIN);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines())
                .containsExactlyInAnyOrder(
                        "Warning: --identity-pool-id is given more than once, and only the last value counts. Put all of it into one value.",
                        "Warning: --logins is given more than once, and only the last value counts. Put all of it into one value.");
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
        assertThat(sandbox.getId("--identity-pool-id", POOL, option, value).exitCode())
                .isEqualTo(exitCode);
    }

    @Test
    void anEmptyFileIsNoAccountId(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("account"));

        assertThat(sandbox.getId("--identity-pool-id", POOL, "--account-id", "file://" + file)
                        .exitCode())
                .isEqualTo(252);
    }

    @Test
    void optionsEndAtTwoHyphens() {
        assertThat(sandbox.getId("--identity-pool-id", POOL, "--", "--cli-read-timeout", "x")
                        .exitCode())
                .isEqualTo(252);
    }

    @Test
    void aMalformedQueryIsReportedBeforeAMalformedTimeOut() {
        String[] options = {"--identity-pool-id", POOL, "--cli-read-timeout", "abc", "--query"};

        assertThat(sandbox.getId(options[0], options[1], options[2], options[3], options[4], "")
                        .exitCode())
                .isEqualTo(252);
        assertThat(sandbox.getId(options[0], options[1], options[2], options[3], options[4], "IdentityId")
                        .exitCode())
                .isEqualTo(255);
    }

    @ParameterizedTest
    @CsvSource({"--cli-in={}, 255", "--foo=bar, 255", "--cl=5, 252"})
    void aMalformedTimeOutIsReportedBeforeTheOptionsOfTheOperation(String other, int exitCode) {
        assertThat(sandbox.getId("--identity-pool-id", POOL, "--cli-connect-timeout", "x", other)
                        .exitCode())
                .isEqualTo(exitCode);
    }

    @Test
    void anUnknownFunctionIsReportedAfterTheRequest() {
        CommandLineRun wrong = sandbox.getId("--query", "nothing(IdentityId)", "--identity-pool-id", "");
        CommandLineRun right = sandbox.getId("--query", "nothing(IdentityId)", "--identity-pool-id", POOL);
        CommandLineRun skeleton = sandbox.getId("--query", "nothing(IdentityId)", "--generate-cli-skeleton");

        assertThat(wrong.exitCode()).isEqualTo(252);
        assertThat(right.exitCode()).isEqualTo(255);
        assertThat(right.err()).contains("function");
        assertThat(skeleton.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"--foo", "stray", "--no-sign-request=x", "--output", "--logins"})
    void malformedCommandLineIsRejected(String argument) {
        CommandLineRun run = sandbox.getId("--identity-pool-id", POOL, argument);

        assertThat(run.exitCode()).isEqualTo(252);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("identity-desk get-id: ").endsWith("Try “identity-desk get-id --help”.\n");
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
        CommandLineRun good = sandbox.getId("--identity-pool-id", POOL, "--generate-cli-skeleton", "output");
        CommandLineRun bad = sandbox.getId("--generate-cli-skeleton", "output");

        assertThat(good.out()).isEqualTo("{\n    \"IdentityId\": \"IdentityId\"\n}\n");
        assertThat(bad.exitCode()).isEqualTo(252);
        assertThat(bad.out()).isEmpty();
    }
}
