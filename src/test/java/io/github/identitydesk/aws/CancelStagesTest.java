package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call can be cancelled at every stage: the caller returns at once, and the connection is closed. */
@Tag("slow")
class CancelStagesTest {
    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final Duration SOON = Duration.ofSeconds(1);

    /** A machine under load may need another try to be as quick as promised. */
    private static final int TRIES = 5;

    private static final String THROTTLED = "{\"__type\":\"TooManyRequestsException\"}";

    private static final byte[] TRAILERS = "X-Trailer: 1\r\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);

    /** The JDK takes longer for each trailer than for the one before; after so many thousand it never waits for more. */
    private static final int FAST_ENOUGH = 40;

    private static final int GENEROUS_SECONDS = 30;
    private static final int MAX_TOKEN = 50_000;

    /** Ten logins with the longest tokens: 500 kB. */
    private static final IdentityRequest LARGE = new IdentityRequest(
            TestCalls.POOL,
            Optional.empty(),
            IntStream.range(0, 10)
                    .mapToObj(i -> Login.of("login.example.com/" + i, "x".repeat(MAX_TOKEN)))
                    .toList());

    /** The stage at which the call is cancelled. From then on the server only waits for the client. */
    enum Stage {
        HANDSHAKE("https", ""),
        TUNNEL("tunnel", ""),
        SENDING("http", ""),
        WAITING("http", ""),
        READING_HEADERS("http", "HTTP/1.1 200 OK\r\nContent-"),
        READING_BODY("http", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"),
        READING_ENDLESS_TRAILERS("http", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n"),
        READING_ENDLESS_TRAILERS_WITH_TLS(
                "tls", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n"),
        BACKING_OFF("http", "HTTP/1.1 500 X\r\nContent-Length: 0\r\n\r\n"),
        BACKING_OFF_AFTER_A_BODY("http", "HTTP/1.1 400 X\r\nContent-Length: 37\r\n\r\n" + THROTTLED),
        BACKING_OFF_AFTER_CHUNKS(
                "http", "HTTP/1.1 400 X\r\nTransfer-Encoding: chunked\r\n\r\n25\r\n" + THROTTLED + "\r\n0\r\n\r\n"),
        BACKING_OFF_FOR_LONG("http", "HTTP/1.1 503 X\r\nKeep-Alive: timeout=3600\r\nContent-Length: 0\r\n\r\n"),
        BACKING_OFF_WITH_TLS("tls", "HTTP/1.1 500 X\r\nContent-Length: 0\r\n\r\n"),
        BACKING_OFF_BEHIND_A_PROXY("http proxy", "HTTP/1.1 500 X\r\nContent-Length: 0\r\n\r\n");

        private final String scheme;
        private final String answer;

        Stage(String scheme, String answer) {
            this.scheme = scheme;
            this.answer = answer;
        }
    }

    @ParameterizedTest
    @EnumSource
    void callerReturnsAtOnceAndTheConnectionIsClosed(Stage stage, @TempDir Path folder) throws Exception {
        Optional<Authority> authority =
                stage.scheme.equals("tls") ? Optional.of(new Authority(folder, "localhost")) : Optional.empty();
        Duration held = heldIn(stage, authority);
        for (int tries = 1; tries < TRIES && held.compareTo(AT_ONCE) >= 0; tries++) {
            held = heldIn(stage, authority);
        }
        assertThat(held).isLessThan(AT_ONCE);
    }

    /** Cancels a call at that stage, checks that its connection is closed, and returns how long the caller was held. */
    private static Duration heldIn(Stage stage, Optional<Authority> authority) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CompletableFuture<Long> closed = new CompletableFuture<>();
        try (ServerSocket listener = authority.isPresent() ? authority.get().server() : new ServerSocket()) {
            listener.setReceiveBufferSize(32 << 10);
            listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
            // A virtual thread that never waits would keep a carrier from the call.
            Thread.ofPlatform().daemon().start(() -> serve(listener, stage, arrived, closed));
            String address = "localhost:" + listener.getLocalPort();
            URI url = URI.create(
                    switch (stage.scheme) {
                        case "tunnel" -> "https://service.invalid";
                        case "http proxy" -> "http://service.invalid";
                        case "http" -> "http://" + address;
                        default -> "https://" + address;
                    });
            ClientSettings settings = TestCalls.patient().withCaBundle(authority.map(Authority::certificate));
            Map<String, String> proxies = Map.of("HTTPS_PROXY", address, "HTTP_PROXY", address);
            try (SdkIdentityClient client = new SdkIdentityClient(settings, CLOCK, proxies)) {
                Cancelled cancelled = cancel(client, url, arrived);
                long end = closed.get(GENEROUS_SECONDS, TimeUnit.SECONDS);
                assertThat(Duration.ofNanos(end - cancelled.when())).isLessThan(SOON);
                return cancelled.held();
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
            URI url = URI.create("http://127.0.0.1:" + full.getLocalPort());
            assertThat(cancel(client, url, new CountDownLatch(0)).held()).isLessThan(SOON);
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

    /**
     * A call that was cancelled.
     *
     * @param when the time
     * @param held how long the caller was held after that
     */
    private record Cancelled(long when, Duration held) {}

    /** Interrupts the call once it has arrived. */
    private static Cancelled cancel(SdkIdentityClient client, URI url, CountDownLatch arrived) throws Exception {
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
        return new Cancelled(interrupted, Duration.ofNanos(System.nanoTime() - interrupted));
    }

    private static void serve(
            ServerSocket listener, Stage stage, CountDownLatch arrived, CompletableFuture<Long> closed) {
        try (Socket socket = listener.accept()) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            if (stage == Stage.SENDING) {
                in.readNBytes(1000);
            } else if (stage.answer.isEmpty() && stage != Stage.WAITING) {
                in.read();
            } else {
                readRequest(in);
            }
            socket.getOutputStream().write(stage.answer.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            for (int sent = 0; stage.name().startsWith("READING_ENDLESS"); sent++) {
                socket.getOutputStream().write(TRAILERS);
                if (sent == FAST_ENOUGH) {
                    arrived.countDown();
                }
            }
            arrived.countDown();
            // Read what was still in transit when the call was cancelled.
            in.transferTo(OutputStream.nullOutputStream());
            closed.complete(System.nanoTime());
        } catch (IOException e) {
            closed.complete(System.nanoTime());
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '}' && in.read() == '}') {
                return;
            }
        }
    }
}
