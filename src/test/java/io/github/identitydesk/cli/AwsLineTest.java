package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsLineTest {
    private static final String POOL = "us-east-1:5b0c9a52-6d1e-4f7a-9c3b-2e8d41f0a617";
    private static final String ASK = " --identity-pool-id " + POOL + " --generate-cli-skeleton output";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws cognito-identity get-id --output text" + ASK,
                "aws --output text cognito-identity get-id" + ASK,
                "aws cognito-identity --output=text get-id" + ASK,
                "cognito-identity get-id --out text" + ASK,
                "get-id --output text --no-cli-pager --no-paginate --color off --cli-binary-format base64"
                        + " --no-cli-auto-prompt --v2-debug" + ASK,
                "get-id --query IdentityId --output text" + ASK,
                "get-id --output text --identity-pool " + POOL + " --gen output"
            })
    void awsCliCommandLineRuns(String line) {
        CommandLineRun run = CommandLineRun.of(line.split(" "));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("IdentityId\n");
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "--no-verify-ssl|--ca-bundle",
                "--profile=x|--region",
                "--cli-auto-prompt|window",
                "--cli=x|--cli-read-timeout, --cli-connect-timeout",
                "--color=blue|on, off, auto",
                "--cli-error-format=csv|enhanced",
                "--query=[[|JMESPath",
                "--query=IdentityId --output=table|--output table"
            })
    void unsupportedOptionIsRejectedByName(String options, String told) {
        CommandLineRun run = CommandLineRun.of(("get-id" + ASK + " " + options).split(" "));

        assertThat(run.exitCode()).isEqualTo(252);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "IdentityId|json|\"IdentityId\"",
                "[IdentityId]|yaml|- IdentityId",
                "{a:IdentityId,b:`1`}|text|IdentityId\t1",
                "Nope|text|None",
                "Nope|json|null",
                "Nope|yaml-stream|- null",
                "length(IdentityId)|json|10",
                "IdentityId|off|"
            })
    void querySelectsTheOutput(String query, String format, String printed) {
        CommandLineRun run =
                CommandLineRun.of(("get-id" + ASK + " --query " + query + " --output " + format).split(" "));

        assertThat(run.out().strip()).isEqualTo(printed == null ? "" : printed);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void unfilledSkeletonIsNotAGuestRequest() {
        CommandLineRun run = CommandLineRun.of(
                "get-id",
                "--sandbox",
                "--cli-input-json",
                "{\"IdentityPoolId\":\"" + POOL + "\",\"Logins\":{\"KeyName\":\"\"}}");

        assertThat(run.exitCode()).isEqualTo(252);
        assertThat(run.err()).contains("KeyName");
    }
}
