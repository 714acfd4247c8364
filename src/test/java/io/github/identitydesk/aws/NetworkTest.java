package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.GUEST;
import static io.github.identitydesk.aws.TestCalls.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Failure.Kind;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** How network failures are classified, produced on a real socket where possible. */
class NetworkTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final int SOON_SECONDS = 4;

    @Test
    void unknownHostIsReported() {
        Failure failure = failure(TestCalls.patient(), at("http://nowhere.invalid"));
        assertThat(failure.kind()).isEqualTo(Kind.HOST_NOT_FOUND);
        assertThat(failure.detail()).contains("nowhere.invalid");
    }

    @Test
    void closedPortRefusesTheConnection() throws IOException {
        int port;
        try (ServerSocket reserved = new ServerSocket(0)) {
            port = reserved.getLocalPort();
        }
        assertThat(failure(TestCalls.patient(), at("http://localhost:" + port)).kind())
                .isEqualTo(Kind.CONNECTION_REFUSED);
    }

    @Test
    void missingAnswerTimesOut() throws IOException {
        assertThat(failure(TestCalls.readTimeout(SHORT), Reply.silence()).kind())
                .isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void unansweredHandshakeTimesOut() throws IOException {
        try (ScriptedServer silent = ScriptedServer.http()) {
            Endpoint endpoint = at("https://localhost:" + silent.port());
            assertThat(failure(TestCalls.readTimeout(SHORT), endpoint).kind()).isEqualTo(Kind.TIMED_OUT);
        }
    }

    @Test
    void incompleteAnswerTimesOut() throws IOException {
        Reply half = Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"IdentityId\":");
        assertThat(failure(TestCalls.readTimeout(SHORT), half).kind()).isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void callTimesOutAsAWhole() throws IOException {
        assertThat(failure(TestCalls.callTimeout(SHORT), Reply.silence()).kind())
                .isEqualTo(Kind.CALL_TIMED_OUT);
    }

    /** The JDK would keep it for five seconds at the least. */
    @Test
    void connectionIsClosedAfterTheAnswer() throws Exception {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        Reply answer = socket -> {
            Reply.found(ID).to(socket);
            closed.complete(socket.getInputStream().read());
        };
        try (ScriptedServer server = ScriptedServer.http(answer)) {
            TestCalls.call(GUEST, server.endpoint());
            assertThat(closed.get(SOON_SECONDS, TimeUnit.SECONDS)).isEqualTo(-1);
        }
    }

    static Stream<Arguments> brokenAnswers() {
        return Stream.of(
                Arguments.of("by a reset", (Reply) socket -> {
                    socket.setSoLinger(true, 0);
                    socket.close();
                }),
                Arguments.of("within its body", (Reply) socket -> {
                    Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{").to(socket);
                    socket.close();
                }));
    }

    @Test
    void connectionClosedWithoutAnAnswerMayMeanATlsServer() throws IOException {
        assertThat(failure(TestCalls.patient(), Reply.hangUp()).kind()).isEqualTo(Kind.CLOSED_WITHOUT_ANSWER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenAnswers")
    void truncatedAnswerIsALostConnection(String when, Reply reply) throws IOException {
        assertThat(failure(TestCalls.patient(), reply).kind()).isEqualTo(Kind.CONNECTION_LOST);
    }

    /** Failures that cannot be produced on loopback, as the JDK networkErrors them and the SDK wraps them. */
    static Stream<Arguments> networkErrors() {
        return Stream.of(
                Arguments.of(new SocketTimeoutException("Connect timed out"), Kind.TIMED_OUT),
                Arguments.of(new ConnectException("Connection timed out"), Kind.TIMED_OUT),
                Arguments.of(new ConnectException("Connection timed out: connect"), Kind.TIMED_OUT),
                Arguments.of(new ConnectException("Connection refused: getsockopt"), Kind.CONNECTION_REFUSED),
                Arguments.of(new ConnectException("Network is unreachable"), Kind.OTHER),
                Arguments.of(new NoRouteToHostException("No route to host"), Kind.OTHER),
                Arguments.of(new SocketException("Connection reset"), Kind.CONNECTION_LOST),
                Arguments.of(new SSLException("Read timed out", new SocketTimeoutException()), Kind.TIMED_OUT),
                Arguments.of(new SSLException("Broken", new SocketException("Broken pipe")), Kind.CONNECTION_LOST),
                Arguments.of(new SSLException("Unsupported or unrecognized SSL message"), Kind.TLS_PROTOCOL),
                Arguments.of(new SSLHandshakeException("Received fatal alert: protocol_version"), Kind.TLS_PROTOCOL),
                Arguments.of(new OutOfMemoryError("Java heap space"), Kind.MALFORMED_ANSWER),
                Arguments.of(new IOException("Premature EOF"), Kind.CONNECTION_LOST),
                Arguments.of(
                        new IOException("Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407 Secret\""),
                        Kind.NOT_THE_SERVICE),
                Arguments.of(new IllegalArgumentException("Secret"), Kind.OTHER));
    }

    @ParameterizedTest
    @MethodSource("networkErrors")
    void networkErrorIsClassifiedHoweverItIsWrapped(Throwable report, Kind kind) {
        Failure failure = Failures.of(SdkClientException.create("Secret: " + report.getMessage(), report));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.detail()).doesNotContain("Secret");
    }

    private static Failure failure(ClientSettings settings, Reply reply) throws IOException {
        try (ScriptedServer server = ScriptedServer.http(reply)) {
            return failure(settings, server.endpoint());
        }
    }

    private static Failure failure(ClientSettings settings, Endpoint endpoint) {
        Outcome outcome = TestCalls.call(settings, GUEST, endpoint);
        assertThat(outcome).isInstanceOf(Outcome.NotReached.class);
        return ((Outcome.NotReached) outcome).failure();
    }

    private static Endpoint at(String url) {
        return new Endpoint.Custom(URI.create(url), new Region("us-east-1"));
    }
}
