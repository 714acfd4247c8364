package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.GUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Failure.Kind;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The failures of a proxy that the environment names. */
class ProxyFailuresTest {
    private static final Region REGION = new Region("us-east-1");

    static Stream<Arguments> proxyFailures() {
        return Stream.of(
                Arguments.of("http", Reply.html(502, "<html>"), Kind.PROXY_ANSWERED),
                Arguments.of("https", Reply.html(403, "<html>"), Kind.PROXY_ANSWERED),
                Arguments.of("http", Reply.html(407, "<html>"), Kind.PROXY_AUTHENTICATION),
                Arguments.of("https", Reply.html(407, "<html>"), Kind.PROXY_AUTHENTICATION),
                Arguments.of("http", Reply.silence(), Kind.PROXY_TIMED_OUT),
                Arguments.of("https", Reply.silence(), Kind.PROXY_TIMED_OUT),
                Arguments.of("http", Reply.hangUp(), Kind.PROXY_CONNECTION_LOST),
                Arguments.of("https", Reply.hangUp(), Kind.PROXY_CONNECTION_LOST),
                Arguments.of("http", Reply.raw("SSH-2.0-x\r\n\r\n\r\n"), Kind.PROXY_ANSWERED),
                Arguments.of("https", Reply.raw("SSH-2.0-x\r\n\r\n\r\n"), Kind.PROXY_ANSWERED),
                Arguments.of("https", Reply.raw("220 proxy.example ESMTP\r\n\r\n"), Kind.PROXY_ANSWERED),
                Arguments.of("https", Reply.raw("HTTP/1.1 abc\r\n\r\n"), Kind.PROXY_ANSWERED),
                Arguments.of("https", Reply.raw("HTTP/1.1\r\n\r\n"), Kind.PROXY_ANSWERED),
                Arguments.of(
                        "https",
                        (Reply) socket -> {
                            Reply.raw("HTTP/1.1 200 OK\r\n\r\n<html>no tunnel</html>")
                                    .to(socket);
                            socket.close();
                        },
                        Kind.PROXY_CONNECTION_LOST));
    }

    @ParameterizedTest
    @MethodSource("proxyFailures")
    void eachProxyFailureHasItsKindAndNamesTheProxy(String scheme, Reply reply, Kind kind) throws IOException {
        try (ScriptedServer proxy = ScriptedServer.http(reply)) {
            String address = "localhost:" + proxy.port();
            Outcome outcome = call(scheme + "://service.example", Map.of("ALL_PROXY", "user:Secret@" + address));
            Failure failure = ((Outcome.NotReached) outcome).failure();
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.detail()).startsWith(address).doesNotContain("Secret");
            assertThat(outcome.trace().proxy()).contains(address);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void unreachableProxyIsNamed(String scheme) throws IOException {
        int port;
        try (ServerSocket reserved = new ServerSocket(0)) {
            port = reserved.getLocalPort();
        }
        for (String host : List.of("localhost", "proxy.invalid")) {
            Outcome outcome = call(scheme + "://service.example", Map.of("ALL_PROXY", host + ":" + port));
            Failure failure = ((Outcome.NotReached) outcome).failure();
            assertThat(failure.kind()).isEqualTo(Kind.PROXY_UNREACHABLE);
            assertThat(failure.detail()).startsWith(host + ":" + port);
        }
    }

    @Test
    void invalidProxySettingIsReported() {
        Outcome outcome = call("https://service.example", Map.of("HTTPS_PROXY", "socks5://user:Secret@localhost:1"));
        Failure failure = ((Outcome.NotReached) outcome).failure();
        assertThat(failure.kind()).isEqualTo(Kind.PROXY_SETTING);
        assertThat(failure.detail()).contains("HTTPS_PROXY", "socks5://").doesNotContain("Secret");
    }

    private static Outcome call(String url, Map<String, String> environment) {
        ClientSettings settings = TestCalls.readTimeout(Duration.ofMillis(300));
        try (SdkIdentityClient client = new SdkIdentityClient(settings, TestCalls.CLOCK, environment)) {
            return client.getId(GUEST, custom(url), number -> {});
        }
    }

    private static Endpoint custom(String url) {
        return new Endpoint.Custom(URI.create(url), REGION);
    }
}
