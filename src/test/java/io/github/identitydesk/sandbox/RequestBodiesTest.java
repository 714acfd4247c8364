package io.github.identitydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.Caller.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the sandbox reads the body of a request. */
class RequestBodiesTest {
    private static final String GUEST = "{\"IdentityPoolId\":\"" + SandboxPool.GUESTS.id() + "\"}";

    @AutoClose
    private static final Sandbox SANDBOX = Caller.startSandbox();

    private static final Caller CALLER = new Caller(SANDBOX);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "42",
                "\"text\"",
                "{",
                "not JSON",
                "{'IdentityPoolId':'x'}",
                "{} {}",
                "{\"IdentityPoolId\":\"a:1\",\"IdentityPoolId\":\"b:2\"}",
                "{\"IdentityPoolId\":\"a:1\",\"Logins\":{\"a\":\"1\",\"a\":\"2\"}}",
                "{\"IdentityPoolId\":\"a:1\",\"Logins\":{\"a\":null}}"
            })
    void malformedBodyIsASerializationException(String body) {
        Reply reply = CALLER.post(body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo("{\"__type\":\"SerializationException\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"IdentityPoolId":1}            | NUMBER_VALUE can not be converted to a String
                    {"IdentityPoolId":1.5}          | NUMBER_VALUE can not be converted to a String
                    {"AccountId":123456789012}      | NUMBER_VALUE can not be converted to a String
                    {"IdentityPoolId":true}         | TRUE_VALUE can not be converted to a String
                    {"IdentityPoolId":false}        | FALSE_VALUE can not be converted to a String
                    {"IdentityPoolId":{"a":"b"}}    | Start of structure or map found where not expected.
                    {"IdentityPoolId":["a"]}        | Start of list found where not expected
                    {"Logins":["a"]}                | Start of list found where not expected
                    {"Logins":"a=b"}                | Unexpected field type
                    {"Logins":7}                    | Unexpected field type
                    {"Logins":{"a":7}}              | NUMBER_VALUE can not be converted to a String
                    {"Logins":{"a":{"b":"c"}}}      | Start of structure or map found where not expected.
                    {"Logins":{"a":["b"]}}          | Start of list found where not expected
                    """)
    void memberOfTheWrongTypeIsASerializationException(String body, String message) {
        Reply reply = CALLER.post(body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).isEqualTo("SerializationException");
        assertThat(reply.message()).isEqualTo(message);
    }

    @Test
    void unknownAndNullMembersAreIgnored() {
        String body = "{\"Foo\":[1,{}],\"AccountId\":null,\"Logins\":null,\"IdentityPoolId\":\""
                + SandboxPool.GUESTS.id() + "\"}";

        assertThat(CALLER.post(body).status()).isEqualTo(200);
    }

    @Test
    void malformedBodyIsNotQuoted() {
        Reply reply = CALLER.post("{\"Logins\":{\"accounts.google.com\":\"SECRET");

        assertThat(reply.body()).doesNotContain("SECRET");
    }

    @Test
    void extremeJsonIsMalformed() {
        assertThat(CALLER.post("[".repeat(1_000_000)).type()).isEqualTo("SerializationException");
        assertThat(CALLER.post("{\"" + "k".repeat(1_000_000) + "\":1}").status())
                .isEqualTo(400);
        assertThat(CALLER.post(BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xff, (byte) 0xfe, '"'}))
                        .type())
                .isEqualTo("SerializationException");
    }

    @Test
    void largestAllowedRequestIsRead() {
        Map<String, String> logins = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            logins.put("provider" + i, "TOKEN");
        }
        String longest = "\\ud83d\\ude00".repeat(50_000);
        String body = Caller.json(Map.of("IdentityPoolId", SandboxPool.GUESTS.id(), "Logins", logins))
                .replace("TOKEN", longest);

        Reply reply = CALLER.post(body);

        assertThat(body.length()).isGreaterThan(6_000_000);
        assertThat(reply.type()).isEqualTo("NotAuthorizedException");
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void oversizedBodyIsRefusedAndTheConnectionStaysUsable(Framing framing) {
        byte[] body = ("{\"IdentityPoolId\":\"" + "a".repeat(SandboxHandler.MAX_BODY) + "\"}")
                .getBytes(StandardCharsets.US_ASCII);

        Reply reply = CALLER.post(
                framing == Framing.FIXED_LENGTH
                        ? BodyPublishers.ofByteArray(body)
                        : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.type()).isEqualTo("RequestEntityTooLargeException");
        assertThat(CALLER.post(GUEST).status()).isEqualTo(200);
    }

    enum Framing {
        FIXED_LENGTH,
        CHUNKED
    }
}
