package io.github.identitydesk.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which callers the sandbox accepts. Requests are written to a socket, because HTTP clients do not let a test set these
 * headers.
 */
class LoopbackFilterTest {
    private static final String BODY = "{\"IdentityPoolId\":\"" + SandboxPool.GUESTS.id() + "\"}";
    private static final int HALF_OPEN = 1000;

    @AutoClose
    private static final Sandbox SANDBOX = Caller.startSandbox();

    private static Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), SANDBOX.url().getPort());
    }

    private static String send(String method, String... headers) throws IOException {
        try (Socket socket = connect()) {
            String body = method.equals("POST") ? BODY : "";
            String head = method + " / HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n"
                    + "Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: AWSCognitoIdentityService.GetId\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:80", "127.0.0.1", "127.0.0.1:65000", "[::1]", "[::1]:8080"})
    void loopbackHostIsServed(String host) throws IOException {
        assertThat(send("POST", "Host: " + host)).startsWith("HTTP/1.1 200 ").contains("IdentityId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: localhost.evil.example",
                "Host: evil.example:80",
                "Host: 127.0.0.1.evil.example",
                "Host: 10.0.0.1",
                "Host: localhost:80@evil.example",
                "Host:",
                "X-No-Host: 1",
                "Host: localhost\r\nHost: evil.example"
            })
    void otherHostIsRejectedAgainstDnsRebinding(String host) throws IOException {
        assertThat(send("POST", host)).matches("(?s)HTTP/1\\.1 4\\d\\d .*").doesNotContain("IdentityId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "https://127.0.0.1", "http://[::1]:5173", "HTTP://LOCALHOST:1"})
    void pageServedFromLoopbackMayReadAllAnswers(String origin) throws IOException {
        for (String method : List.of("POST", "PUT")) {
            assertThat(send(method, "Host: localhost", "Origin: " + origin))
                    .containsIgnoringCase("Access-Control-Allow-Origin: " + origin + "\r\n");
        }
        String preflight =
                send("OPTIONS", "Host: localhost", "Origin: " + origin, "Access-Control-Request-Method: POST");
        assertThat(preflight)
                .matches("(?s)HTTP/1\\.1 20[04] .*")
                .containsIgnoringCase("Access-Control-Allow-Origin: " + origin);
        assertThat(preflight
                        .lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("access-control-allow-headers")))
                .singleElement()
                .asString()
                .contains(
                        "content-type", "x-amz-target", "x-amz-user-agent", "amz-sdk-invocation-id", "amz-sdk-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost.evil.example",
                "file://localhost",
                "http://10.0.0.1"
            })
    void otherPagesMayNotCall(String origin) throws IOException {
        assertThat(send("POST", "Host: localhost", "Origin: " + origin))
                .doesNotContainIgnoringCase("Access-Control-Allow");
        assertThat(send("OPTIONS", "Host: localhost", "Origin: " + origin, "Access-Control-Request-Method: POST"))
                .startsWith("HTTP/1.1 405 ")
                .doesNotContainIgnoringCase("Access-Control-Allow");
    }

    @Test
    void thousandIncompleteRequestsDoNotBlockOthers() throws IOException {
        List<Socket> halfOpen = new ArrayList<>();
        try {
            for (int i = 0; i < HALF_OPEN; i++) {
                Socket socket = connect();
                halfOpen.add(socket);
                socket.getOutputStream()
                        .write((i % 2 == 0 ? "POST / HT" : "POST / HTTP/1.1\r\nHost: lo").getBytes(US_ASCII));
            }
            long start = System.nanoTime();
            assertThat(send("POST", "Host: localhost")).startsWith("HTTP/1.1 200 ");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        } finally {
            for (Socket socket : halfOpen) {
                socket.close();
            }
        }
    }
}
