package io.github.identitydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Received;
import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.Token;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The calls after GetId, over a socket. */
class SdkCredentialsClientTest {
    private static final String KEYS = """
            {"IdentityId": "%s", "Credentials": {"AccessKeyId": "ASIACANARY0123456789", "SecretKey": "canary-secret-key", \
            "SessionToken": "canary-session-token", "Expiration": 1.7952E9}}""".formatted(TestCalls.ID);

    private static final IdentityQuery QUERY =
            new IdentityQuery(TestCalls.ID, TestCalls.LOGIN.logins(), Optional.empty());

    private static <T> T with(Function<CredentialsClient, T> call) {
        try (SdkIdentityClient client = new SdkIdentityClient(TestCalls.patient(), TestCalls.CLOCK)) {
            return call.apply(client.credentials());
        }
    }

    private static CheckOutcome<Instant> credentials(ScriptedServer server) {
        return with(client -> client.getCredentials(QUERY, server.endpoint()));
    }

    @Test
    void onlyTheExpiryOfTheKeysIsReturned() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.json(200, KEYS))) {
            CheckOutcome<Instant> outcome = credentials(server);
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            CheckOutcome.Granted.class,
                            granted -> assertThat(granted.value()).isEqualTo(Instant.ofEpochSecond(1_795_200_000)));
            assertThat(outcome.toString()).doesNotContainIgnoringCase("canary");
        }
    }

    @Test
    void callSendsIdentityLoginsAndRoleUnsigned() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.json(200, KEYS))) {
            IdentityQuery query = new IdentityQuery(
                    TestCalls.ID, TestCalls.LOGIN.logins(), Optional.of("arn:aws:iam::123456789012:role/Own"));
            with(client -> client.getCredentials(query, server.endpoint()));
            Received sent = server.received().getFirst();
            assertThat(sent.header("X-Amz-Target")).contains("AWSCognitoIdentityService.GetCredentialsForIdentity");
            assertThat(sent.header("Authorization")).isEmpty();
            assertThat(sent.body()).contains(TestCalls.ID, TestCalls.TOKEN, "arn:aws:iam::123456789012:role/Own");
        }
    }

    @Test
    void callIsNeverRetried() throws IOException {
        Reply error = Reply.json(500, "{\"__type\":\"InternalErrorException\",\"message\":\"again\"}");
        Reply rate = Reply.json(400, "{\"__type\":\"TooManyRequestsException\",\"message\":\"Rate exceeded\"}");
        for (Reply reply : List.of(error, rate, Reply.hangUp())) {
            try (ScriptedServer server = ScriptedServer.http(reply, Reply.json(200, KEYS))) {
                assertThat(credentials(server)).isNotInstanceOf(CheckOutcome.Granted.class);
                assertThat(server.received()).hasSize(1);
            }
        }
    }

    @Test
    void refusalHasTheServiceMessageWithoutTheToken() throws IOException {
        String body = "{\"__type\":\"InvalidIdentityPoolConfigurationException\",\"message\":\"No role for "
                + TestCalls.TOKEN + "\"}";
        try (ScriptedServer server = ScriptedServer.http(Reply.json(400, body))) {
            assertThat(credentials(server)).isInstanceOfSatisfying(CheckOutcome.Refused.class, refused -> {
                assertThat(refused.refusal().errorCode()).isEqualTo("InvalidIdentityPoolConfigurationException");
                assertThat(refused.refusal().serviceMessage())
                        .startsWith("No role for")
                        .doesNotContain(TestCalls.TOKEN);
            });
        }
    }

    @Test
    void answerWithoutCredentialsIsAFailure() throws IOException {
        Reply[] replies = {
            Reply.json(200, "{}"),
            Reply.html(200, "<html>"),
            Reply.html(500, "<html>"),
            Reply.json(200, "{\"Credentials\":{\"Expiration\":1795200000,\"SecretKey\":\"x\"}}"),
            Reply.json(200, "{\"Credentials\":{\"Expiration\":1795200000,\"AccessKeyId\":\"x\"}}")
        };
        try (ScriptedServer server = ScriptedServer.http(replies)) {
            for (int answer = 0; answer < replies.length; answer++) {
                assertThat(credentials(server))
                        .isInstanceOfSatisfying(
                                CheckOutcome.NotReached.class,
                                missed -> assertThat(missed.failure().kind()).isEqualTo(Failure.Kind.NOT_THE_SERVICE));
            }
        }
    }

    @Test
    void openIdTokenIsMasked() throws IOException {
        String body = "{\"IdentityId\":\"" + TestCalls.ID + "\",\"Token\":\"canary-token\"}";
        try (ScriptedServer server = ScriptedServer.http(Reply.json(200, body))) {
            CheckOutcome<Token> outcome = with(client -> client.getOpenIdToken(QUERY, server.endpoint()));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            CheckOutcome.Granted.class,
                            granted -> assertThat(granted.value()).isEqualTo(new Token("canary-token")));
            assertThat(outcome.toString()).doesNotContain("canary");
        }
    }

    @Test
    void openIdTokenIsRequestedWithTheLogins() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.json(200, "{\"Token\":\"canary-token\"}"))) {
            IdentityQuery query = new IdentityQuery(TestCalls.ID, TestCalls.LOGIN.logins(), Optional.empty());
            with(client -> client.getOpenIdToken(query, server.endpoint()));
            Received sent = server.received().getFirst();
            assertThat(sent.header("X-Amz-Target")).contains("AWSCognitoIdentityService.GetOpenIdToken");
            assertThat(sent.body()).contains(TestCalls.ID, TestCalls.TOKEN);
        }
    }

    @Test
    void openIdTokenThatGetIdWouldNotAcceptIsAFailure() throws IOException {
        for (String token : List.of("", " ", "x".repeat(50_001))) {
            try (ScriptedServer server = ScriptedServer.http(Reply.json(200, "{\"Token\":\"" + token + "\"}"))) {
                CheckOutcome<Token> outcome = with(client -> client.getOpenIdToken(QUERY, server.endpoint()));
                assertThat(outcome).isInstanceOf(CheckOutcome.NotReached.class);
            }
        }
        try (ScriptedServer server =
                ScriptedServer.http(Reply.json(200, "{\"Token\":\"" + "x".repeat(50_000) + "\"}"))) {
            CheckOutcome<Token> outcome = with(client -> client.getOpenIdToken(QUERY, server.endpoint()));
            assertThat(outcome).isInstanceOf(CheckOutcome.Granted.class);
        }
    }

    @Test
    void interruptCancels() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.silence())) {
            Thread.currentThread().interrupt();
            assertThat(credentials(server)).isInstanceOf(CheckOutcome.Cancelled.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
