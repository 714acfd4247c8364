package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.GUEST;
import static io.github.identitydesk.aws.TestCalls.ID;
import static io.github.identitydesk.aws.TestCalls.LOGIN;
import static io.github.identitydesk.aws.TestCalls.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Received;
import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes that a server receives. */
class WireTest {
    @Test
    void requestFollowsTheServiceProtocolUnsigned() throws IOException {
        Received request = received(LOGIN);
        assertThat(request.requestLine()).isEqualTo("POST / HTTP/1.1");
        assertThat(request.header("X-Amz-Target")).contains("AWSCognitoIdentityService.GetId");
        assertThat(request.header("Content-Type")).contains("application/x-amz-json-1.1");
        assertThat(request.header("Content-Length"))
                .contains(String.valueOf(request.body().length()));
        assertThat(request.header("Authorization")).isEmpty();
        assertThat(request.head()).doesNotContainIgnoringCase("x-amz-security-token");
    }

    @Test
    void membersAreInServiceOrderAndLoginsInUserOrder() throws IOException {
        IdentityRequest request = new IdentityRequest(
                POOL,
                Optional.of("012345678901"),
                List.of(Login.of("www.amazon.com", "Atza|1"), Login.of("accounts.google.com", "a.b.c")));
        assertThat(received(request).body())
                .isEqualTo("{\"AccountId\":\"012345678901\",\"IdentityPoolId\":\"" + POOL
                        + "\",\"Logins\":{\"www.amazon.com\":\"Atza|1\",\"accounts.google.com\":\"a.b.c\"}}");
    }

    @Test
    void guestRequestHasNoLoginsMember() throws IOException {
        assertThat(received(GUEST).body()).isEqualTo("{\"IdentityPoolId\":\"" + POOL + "\"}");
    }

    @Test
    void largestRequestArrivesComplete() throws IOException {
        List<Login> logins = IntStream.range(0, Limits.LOGINS)
                .mapToObj(number ->
                        Login.of("provider-" + number, String.valueOf(number).repeat(50_000)))
                .toList();
        String expected = logins.stream()
                .map(login ->
                        "\"" + login.providerName() + "\":\"" + login.token().value() + "\"")
                .collect(Collectors.joining(",", "{\"IdentityPoolId\":\"" + POOL + "\",\"Logins\":{", "}}"));
        assertThat(received(new IdentityRequest(POOL, Optional.empty(), logins)).body())
                .isEqualTo(expected);
    }

    @Test
    void nonAsciiCharactersArriveUnchanged() throws IOException {
        IdentityRequest request =
                new IdentityRequest(POOL, Optional.empty(), List.of(Login.of("anbieter-ä", "\"\\ é 😀")));
        assertThat(received(request).body()).contains("\"anbieter-ä\":\"\\\"\\\\ é \\uD83D\\uDE00\"");
    }

    @ParameterizedTest
    @CsvSource({"'',/", "/,/", "/prefix,/prefix/", "/a/b,/a/b/", "/prefix/,/prefix/"})
    void pathOfACustomUrlIsKept(String path, String requested) throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.found(ID))) {
            Endpoint endpoint = new Endpoint.Custom(URI.create(server.url() + path), new Region("us-east-1"));
            assertThat(TestCalls.call(GUEST, endpoint)).isInstanceOf(Outcome.Found.class);
            assertThat(server.received().getFirst().requestLine()).isEqualTo("POST " + requested + " HTTP/1.1");
        }
    }

    @Test
    void regionNameWithFipsDoesNotChangeACustomUrl() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.found(ID))) {
            Endpoint endpoint = new Endpoint.Custom(server.url(), new Region("fips-us-east-1"));
            assertThat(TestCalls.call(GUEST, endpoint)).isInstanceOf(Outcome.Found.class);
        }
    }

    private static Received received(IdentityRequest request) throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.found(ID))) {
            assertThat(TestCalls.call(request, server.endpoint())).isInstanceOf(Outcome.Found.class);
            assertThat(server.received()).hasSize(1);
            return server.received().getFirst();
        }
    }
}
