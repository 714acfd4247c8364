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
                "`1.5`|json|1.5",
                "`-2`|yaml|-2",
                "`true`|text|True",
                "`false`|json|false",
                "[]|json|null",
                "`[]`|json|[]",
                "`{}`|json|",
                "`[]`|yaml|[]",
                "`{}`|yaml|",
                "`{\"a\":[],\"b\":{},\"c\":null}`|yaml|a: []~b: {}~c: null",
                "`{\"b\":[1,{\"d\":true,\"c\":\"no\"}],\"a\":{\"e\":\"it's\"}}`|yaml|a:~  e: it's~b:~- 1~- c: no~  d: true",
                "`[[1,2],[3]]`|yaml|- - 1~  - 2~- - 3",
                "`{\"b\":[1,2],\"a\":[\"x\"]}`|json|{~    \"b\": [~        1,~        2~    ],~    \"a\": [~        \"x\"~    ]~}",
                "`\"\\u0001\\t\\\\\"`|json|\"\\u0001\\t\\\\\"",
                "`[1,null,true]`|text|1\tNone\tTrue",
                "`[[1,2],[3]]`|text|1\t2~3",
                "`{\"b\":[1,2],\"a\":\"x\",\"c\":{\"d\":false}}`|text|x~B\t1~B\t2~C\tFalse",
                "`{\"list\":[{\"a\":1},{\"a\":2}]}`|text|LIST\t1~LIST\t2",
                "join(`-`,[IdentityId,`x`])|text|IdentityId-x",
                "'`a'|text|`a",
                "IdentityId|off|"
            })
    void querySelectsTheOutput(String query, String format, String printed) {
        CommandLineRun run =
                CommandLineRun.of(("get-id" + ASK + " --query " + query + " --output " + format).split(" "));

        assertThat(run.out().strip()).isEqualTo(printed == null ? "" : printed.replace('~', '\n'));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void harmlessOptionsAreAcceptedWithoutAWarning() {
        String options =
                " --no-cli-pager --no-paginate --no-cli-auto-prompt --v2-debug --color off --cli-binary-format base64";
        CommandLineRun run = CommandLineRun.of(("get-id" + ASK + options).split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
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
