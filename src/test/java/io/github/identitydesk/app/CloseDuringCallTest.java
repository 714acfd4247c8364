package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Closing a window, or quitting the app, while a call is in progress assertConnectionCloses the connection. */
@Tag("slow")
class CloseDuringCallTest extends WindowTest {
    /** How much of its answer the server has sent when the window is closed. */
    private static final List<String> STAGES =
            List.of("", "HTTP/1.1 200 OK\r\nX-", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");

    private EndpointChoice endpoint = EndpointChoice.SANDBOX;

    @Override
    FirstWindow firstWindow() {
        boolean calls = endpoint.kind() == EndpointChoice.Kind.CUSTOM;
        return new FirstWindow(
                IdentityRequest.guest(SandboxPool.GUESTS.id()), endpoint, Optional.empty(), Optional.empty(), calls);
    }

    @Test
    void closingTheWindowClosesTheConnection() throws Exception {
        for (String sent : STAGES) {
            assertConnectionCloses(sent, KeyCode.W);
        }
    }

    @Test
    void quittingClosesTheConnection() throws Exception {
        for (String sent : STAGES) {
            assertConnectionCloses(sent, KeyCode.Q);
        }
    }

    private void assertConnectionCloses(String sent, KeyCode key) throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, sent, underWay, closed));
            endpoint = EndpointChoice.custom("http://127.0.0.1:" + server.getLocalPort());
            restart(() -> {});
            assertThat(underWay.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

            chord(KeyCode.SHORTCUT, key);

            waitUntil(() -> !stage().isShowing());
            assertThat(closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void serve(
            ServerSocket server, String sent, CountDownLatch underWay, CompletableFuture<Boolean> closed) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().read();
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            underWay.countDown();
            while (socket.getInputStream().read() >= 0) {
                // Skip the rest of the request.
            }
            closed.complete(true);
        } catch (IOException e) {
            closed.complete(true);
        }
    }
}
