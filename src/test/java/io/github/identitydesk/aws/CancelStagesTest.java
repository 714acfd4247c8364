package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call can be cancelled at every stage: the caller returns at once, and the connection is closed. */
class CancelStagesTest {
    /** The promise is 100 ms for the caller and 1 s for the connection; a machine under load may need longer. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final int GENEROUS_SECONDS = 30;
    private static final int LARGEST_TOKEN = 50_000;

    /** Ten logins with the longest tokens: 500 kB. */
    private static final IdentityRequest LARGE = new IdentityRequest(
            TestCalls.POOL,
            Optional.empty(),
            IntStream.range(0, 10)
                    .mapToObj(i -> Login.of("login.example.com/" + i, "x".repeat(LARGEST_TOKEN)))
                    .toList());

    /** The stage at which the call is cancelled. From then on the server only waits for the client. */
    enum Stage {
        HANDSHAKE("https", ""),
        TUNNEL("proxy", ""),
        SENDING("http", ""),
        WAITING("http", ""),
        READING_HEADERS("http", "HTTP/1.1 200 OK\r\nContent-"),
        READING_BODY("http", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"),
        BACKING_OFF("http", "HTTP/1.1 500 X\r\nContent-Length: 0\r\n\r\n");

        private final String scheme;
        private final String answer;

        Stage(String scheme, String answer) {
            this.scheme = scheme;
            this.answer = answer;
        }
    }

    @ParameterizedTest
    @EnumSource
    void callerReturnsAtOnceAndTheConnectionIsClosed(Stage stage) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CompletableFuture<Long> closed = new CompletableFuture<>();
        try (ServerSocket listener = new ServerSocket()) {
            listener.setReceiveBufferSize(4096);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Thread.ofVirtual().start(() -> serve(listener, stage, arrived, closed));
            String address = "127.0.0.1:" + listener.getLocalPort();
            URI url = URI.create(
                    stage.scheme.equals("proxy") ? "https://service.invalid" : stage.scheme + "://" + address);
            try (SdkIdentityClient client =
                    new SdkIdentityClient(TestCalls.patient(), CLOCK, Map.of("HTTPS_PROXY", address))) {
                assertThat(cancelled(client, url, arrived)).isLessThan(SOON);
                long end = closed.get(GENEROUS_SECONDS, TimeUnit.SECONDS);
                assertThat(Duration.ofNanos(System.nanoTime() - end)).isLessThan(SOON);
            }
        }
    }

    @Test
    void unacceptedConnectionIsAbandoned() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SdkIdentityClient client = new SdkIdentityClient(TestCalls.patient(), CLOCK, Map.of())) {
            for (int i = 0; i < 4; i++) {
                Socket socket = new Socket();
                waiting.add(socket);
                Thread.ofVirtual().start(() -> connect(socket, full));
            }
            CountDownLatch now = new CountDownLatch(0);
            assertThat(cancelled(client, URI.create("http://127.0.0.1:" + full.getLocalPort()), now))
                    .isLessThan(SOON);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    private static void connect(Socket socket, ServerSocket server) {
        try {
            socket.connect(server.getLocalSocketAddress());
        } catch (IOException e) {
            // The test is over.
        }
    }

    /** Interrupts the call and returns how long the caller takes to return. */
    private static Duration cancelled(SdkIdentityClient client, URI url, CountDownLatch arrived) throws Exception {
        Endpoint endpoint = new Endpoint.Custom(url, new Region("us-east-1"));
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        CountDownLatch started = new CountDownLatch(1);
        Thread caller = Thread.ofVirtual()
                .start(() -> outcome.complete(client.getId(LARGE, endpoint, number -> started.countDown())));
        assertThat(started.await(GENEROUS_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(arrived.await(GENEROUS_SECONDS, TimeUnit.SECONDS)).isTrue();
        long interrupted = System.nanoTime();
        caller.interrupt();
        assertThat(outcome.get(GENEROUS_SECONDS, TimeUnit.SECONDS)).isInstanceOf(Outcome.Cancelled.class);
        return Duration.ofNanos(System.nanoTime() - interrupted);
    }

    private static void serve(
            ServerSocket listener, Stage stage, CountDownLatch arrived, CompletableFuture<Long> closed) {
        try (Socket socket = listener.accept()) {
            if (stage == Stage.SENDING) {
                socket.getInputStream().readNBytes(1000);
            } else if (stage.scheme.equals("http")) {
                readRequest(socket);
            } else {
                socket.getInputStream().read();
            }
            socket.getOutputStream().write(stage.answer.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            arrived.countDown();
            while (socket.getInputStream().read() >= 0) {
                // Read what was still in transit when the call was cancelled.
            }
            closed.complete(System.nanoTime());
        } catch (IOException e) {
            closed.complete(System.nanoTime());
        }
    }

    private static void readRequest(Socket socket) throws IOException {
        for (int next = socket.getInputStream().read();
                next >= 0;
                next = socket.getInputStream().read()) {
            if (next == '}' && socket.getInputStream().read() == '}') {
                return;
            }
        }
    }
}
