package io.github.identitydesk.sandbox;

import static io.github.identitydesk.sandbox.Caller.CLOCK;
import static io.github.identitydesk.sandbox.SandboxPool.GUESTS;
import static io.github.identitydesk.sandbox.SandboxPool.SLOW;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.identitydesk.sandbox.Caller.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slow calls and broken connections do not affect other callers. */
@Timeout(60)
class SandboxConnectionsTest {
    /** The delay of the slow pool, which ends when the test says so, or never. */
    private static final class Gate implements GetId.Pause {
        final BlockingQueue<Duration> entered = new LinkedBlockingQueue<>();
        final CountDownLatch open = new CountDownLatch(1);
        final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public void pause(Duration duration) throws InterruptedException {
            entered.add(duration);
            try {
                open.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }
    }

    private static Sandbox start(Gate gate) throws IOException {
        return Sandbox.start(0, CLOCK, UUID::randomUUID, gate);
    }

    @Test
    void slowPoolAnswersAfterFiveSeconds() throws Exception {
        Gate gate = new Gate();
        try (Sandbox sandbox = start(gate)) {
            CompletableFuture<Reply> reply = new Caller(sandbox).askLater(SLOW);

            assertThat(gate.entered.take()).isEqualTo(Duration.ofSeconds(5));
            assertThat(reply).isNotDone();
            gate.open.countDown();
            assertThat(reply.get().identityId()).startsWith("eu-central-1:");
        }
    }

    @Test
    void slowCallDoesNotBlockOthers() throws Exception {
        Gate gate = new Gate();
        try (Sandbox sandbox = start(gate)) {
            CompletableFuture<Reply> slow = new Caller(sandbox).askLater(SLOW);
            gate.entered.take();

            assertThat(new Caller(sandbox).ask(GUESTS).status()).isEqualTo(200);
            assertThat(slow).isNotDone();
        }
    }

    @Test
    void closingEndsASlowCall() throws Exception {
        Gate gate = new Gate();
        Sandbox sandbox = start(gate);
        CompletableFuture<Reply> reply = new Caller(sandbox).askLater(SLOW);
        gate.entered.take();

        sandbox.close();

        assertThat(gate.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> reply.get(30, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void callerMayCloseTheConnection() throws Exception {
        Gate gate = new Gate();
        try (Sandbox sandbox = start(gate)) {
            try (Socket socket = connect(sandbox)) {
                String body = "{\"IdentityPoolId\":\"" + SLOW.id() + "\"}";
                send(socket, body.length(), body);
                gate.entered.take();
            }
            gate.open.countDown();

            assertThat(new Caller(sandbox).ask(SLOW).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"IdentityPoolId\":"})
    void incompleteBodyDoesNoHarm(String beginning) throws IOException {
        try (Sandbox sandbox = Sandbox.start(0, CLOCK)) {
            try (Socket socket = connect(sandbox)) {
                send(socket, 1000, beginning);
            }
            try (Socket waiting = connect(sandbox)) {
                send(waiting, 1000, beginning);
                assertThat(new Caller(sandbox).ask(GUESTS).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void nonHttpIsABadRequest() throws IOException {
        try (Sandbox sandbox = Sandbox.start(0, CLOCK);
                Socket socket = connect(sandbox)) {
            socket.getOutputStream().write("nonsense\r\n\r\n".getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 400");
        }
    }

    private static Socket connect(Sandbox sandbox) throws IOException {
        return new Socket(
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                sandbox.url().getPort());
    }

    private static void send(Socket socket, int contentLength, String body) throws IOException {
        String request = """
                POST / HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/x-amz-json-1.1\r
                X-Amz-Target: AWSCognitoIdentityService.GetId\r
                Content-Length: %d\r
                \r
                %s""".formatted(contentLength, body);
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }
}
