package io.github.identitydesk.format.paste;

import static io.github.identitydesk.format.paste.PasteSamples.GOOGLE;
import static io.github.identitydesk.format.paste.PasteSamples.JWT;
import static io.github.identitydesk.format.paste.PasteSamples.POOL;
import static io.github.identitydesk.format.paste.PasteSamples.REQUEST;
import static io.github.identitydesk.format.paste.PasteSamples.aws;
import static io.github.identitydesk.format.paste.PasteSamples.unreadable;
import static io.github.identitydesk.format.paste.PasteSamples.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasteAwsCommandTest {
    static Stream<Arguments> awsCommandsOfOneRequest() {
        String json = "{\"" + GOOGLE + "\":\"" + JWT + "\"}";
        String escaped = json.replace("\"", "\\\"");
        String shorthand = GOOGLE + "=" + JWT;
        return Stream.of(
                argumentSet("shorthand", aws("--identity-pool-id %s --logins %s".formatted(POOL, shorthand))),
                argumentSet("single quotes", aws("--identity-pool-id '%s' --logins '%s'".formatted(POOL, json))),
                argumentSet("double quotes", aws("--identity-pool-id \"%s\" --logins \"%s\"".formatted(POOL, escaped))),
                argumentSet("joined options", aws("--identity-pool-id=%s --logins='%s'".formatted(POOL, json))),
                argumentSet(
                        "quotes within a word",
                        aws("--identity-pool-id %s --logins %s=\"%s\"".formatted(POOL, GOOGLE, JWT))),
                argumentSet(
                        "options in another order",
                        aws("--logins %s --identity-pool-id %s".formatted(shorthand, POOL))),
                argumentSet(
                        "global options in front",
                        "aws --region eu-west-1 --no-sign-request cognito-identity get-id" + " --identity-pool-id "
                                + POOL + " --logins " + shorthand),
                argumentSet(
                        "every global option",
                        aws(
                                ("--identity-pool-id %s --logins %s --debug --no-verify-ssl --no-paginate --output json --query"
                                                + " 'IdentityId' --profile 'my profile' --no-cli-pager --color off --ca-bundle x.pem"
                                                + " --cli-read-timeout 5 --cli-connect-timeout=5 --cli-binary-format base64"
                                                + " --no-cli-auto-prompt")
                                        .formatted(POOL, shorthand))),
                argumentSet(
                        "input as JSON",
                        aws("--cli-input-json '{\"IdentityPoolId\":\"%s\",\"Logins\":%s}'".formatted(POOL, json))),
                argumentSet(
                        "input as YAML",
                        aws("--cli-input-yaml $'IdentityPoolId: %s\\nLogins:\\n  %s: %s'"
                                .formatted(POOL, GOOGLE, JWT))),
                argumentSet(
                        "input and an option that wins",
                        aws("--cli-input-json '{\"IdentityPoolId\":\"x:0\",\"Logins\":%s}' --identity-pool-id %s"
                                .formatted(json, POOL))),
                argumentSet(
                        "backslashes", aws("\\\n  --identity-pool-id %s \\\n  --logins '%s'".formatted(POOL, json))),
                argumentSet(
                        "backslashes and Windows line ends",
                        aws("\\\r\n  --identity-pool-id %s \\\r\n  --logins '%s'\r\n".formatted(POOL, json))),
                argumentSet(
                        "backslashes with space behind",
                        aws("\\ \n  --identity-pool-id %s \\\t\n  --logins '%s'".formatted(POOL, json))),
                argumentSet(
                        "lost backslashes", aws("\n  --identity-pool-id %s\n  --logins '%s'\n".formatted(POOL, json))),
                argumentSet("prompt", "$ " + aws("--identity-pool-id %s --logins %s".formatted(POOL, shorthand))),
                argumentSet(
                        "prompts of continued lines",
                        "$ " + aws("\\\n> --identity-pool-id %s \\\n> --logins %s".formatted(POOL, shorthand))),
                argumentSet(
                        "long prompt",
                        "me@host:~/work$ " + aws("--identity-pool-id %s --logins %s".formatted(POOL, shorthand))),
                argumentSet(
                        "variables in front",
                        "AWS_PROFILE=x AWS_REGION=eu-west-1 "
                                + aws("--identity-pool-id %s --logins %s".formatted(POOL, shorthand))),
                argumentSet(
                        "assignment",
                        "export ID=$(" + aws("--identity-pool-id %s --logins %s)".formatted(POOL, shorthand))),
                argumentSet(
                        "quoted assignment",
                        "ID=\"$(" + aws("--identity-pool-id %s --logins %s)\"".formatted(POOL, shorthand))),
                argumentSet(
                        "path",
                        "/usr/local/bin/" + aws("--identity-pool-id %s --logins %s".formatted(POOL, shorthand))),
                argumentSet(
                        "pipe",
                        aws("--identity-pool-id %s --logins %s | jq -r .IdentityId".formatted(POOL, shorthand))),
                argumentSet(
                        "redirections",
                        aws("--identity-pool-id %s --logins %s 2>/dev/null >out".formatted(POOL, shorthand))),
                argumentSet("comment", aws("--identity-pool-id %s --logins %s # try it".formatted(POOL, shorthand))),
                argumentSet(
                        "answer below",
                        aws("--identity-pool-id %s --logins %s\n{\n    \"IdentityId\": \"x\"\n}"
                                .formatted(POOL, shorthand))),
                argumentSet("cmd", aws("^\r\n  --identity-pool-id %s ^\r\n  --logins \"%s\"".formatted(POOL, escaped))),
                argumentSet(
                        "cmd with prompt",
                        "C:\\Users\\me>" + " aws.exe cognito-identity get-id ^\n  --identity-pool-id \"" + POOL
                                + "\" ^\n --logins " + shorthand),
                argumentSet(
                        "PowerShell", aws("`\n  --identity-pool-id \"%s\" `\n  --logins '%s'".formatted(POOL, json))),
                argumentSet(
                        "PowerShell with escaped quotes",
                        aws("`\n  --identity-pool-id %s `\n  --logins '%s'".formatted(POOL, escaped))),
                argumentSet(
                        "PowerShell with backticks",
                        aws("`\n  --identity-pool-id %s `\n  --logins \"%s\""
                                .formatted(POOL, json.replace("\"", "`\"")))),
                argumentSet(
                        "PowerShell with prompt",
                        "PS C:\\Users\\me> $id = "
                                + aws("`\n>> --identity-pool-id %s `\n>> --logins '%s'".formatted(POOL, json))),
                argumentSet(
                        "PowerShell on one line",
                        "PS C:\\> " + aws("--identity-pool-id %s --logins '%s'".formatted(POOL, escaped))),
                argumentSet(
                        "this program's window", "identity-desk --identity-pool-id " + POOL + " --logins " + shorthand),
                argumentSet(
                        "this program's own command",
                        "identity-desk get-id --sandbox --identity-pool-id " + POOL + " --logins " + shorthand));
    }

    @ParameterizedTest
    @MethodSource("awsCommandsOfOneRequest")
    void awsCommandIsReadAsARequest(String command) {
        WholeRequest pasted = whole(command);
        assertThat(pasted.kind()).isEqualTo(Kind.AWS_COMMAND);
        assertThat(pasted.request()).isEqualTo(REQUEST);
        assertThat(pasted.notes()).isEmpty();
    }

    @Test
    void regionAndEndpointAreRead() {
        WholeRequest pasted = whole(aws(
                "--identity-pool-id %s --account-id 012345678901 --region=eu-west-1 --endpoint-url http://localhost:4566"
                        .formatted(POOL)));
        assertThat(pasted)
                .isEqualTo(new WholeRequest(
                        Kind.AWS_COMMAND,
                        new IdentityRequest(POOL, Optional.of("012345678901"), List.of()),
                        Optional.of("eu-west-1"),
                        Optional.of("http://localhost:4566"),
                        List.of()));
        assertThat(whole(aws("--identity-pool-id %s".formatted(POOL))).region()).isEmpty();
    }

    @Test
    void fileNamedInACommandIsReportedAndNotRead() {
        WholeRequest pasted = whole(aws("--identity-pool-id %s --logins file://logins.json".formatted(POOL)));
        assertThat(pasted.request()).isEqualTo(IdentityRequest.guest(POOL));
        assertThat(pasted.notes()).containsExactly(Message.of("format.paste.file", "--logins"));
        assertThat(unreadable(aws("--cli-input-json file:///etc/passwd")))
                .isEqualTo(Message.of("format.paste.file", "--cli-input-json"));
        assertThat(unreadable(GOOGLE + "@=file:///etc/passwd")).isEqualTo(Message.of("format.paste.file", "@="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--identity-pool-id $POOL",
                "--identity-pool-id \"${POOL}\"",
                "--identity-pool-id $(cat pool)",
                "--identity-pool-id `cat pool`",
                "--identity-pool-id '$POOL'",
                "^\n --identity-pool-id %POOL%",
                "`\n --identity-pool-id $env:POOL"
            })
    void variableIsLeftOutAndReported(String options) {
        WholeRequest pasted = whole(aws(options));
        assertThat(pasted.request().identityPoolId()).isEmpty();
        assertThat(pasted.notes()).containsExactly(Message.of("format.paste.placeholderPool"));
    }

    @Test
    void optionsWithoutTheCommandAreRead() {
        assertThat(PasteSamples.further("--logins " + GOOGLE + "=" + JWT).logins())
                .isEqualTo(REQUEST.logins());
        assertThat(whole("--identity-pool-id " + POOL + " \\\n    --logins '{\"" + GOOGLE + "\":\"" + JWT + "\"}' \\\n")
                        .request())
                .isEqualTo(REQUEST);
        assertThat(unreadable("--logins").key()).isEqualTo("format.paste.unknown");
    }

    @Test
    void aCommandOfThisProgramIsFoundWithinALine() {
        assertThat(whole("I ran identity-desk get-id --identity-pool-id " + POOL)
                        .request())
                .isEqualTo(IdentityRequest.guest(POOL));
    }
}
