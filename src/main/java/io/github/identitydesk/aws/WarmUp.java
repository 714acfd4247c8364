package io.github.identitydesk.aws;

import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Region;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Makes a few calls to a loopback socket of this process, which sends fixed answers. The calls load and initialize the
 * classes for which the first call would otherwise wait, from the SDK to the JDK's sockets and TLS. Only an exchange over a
 * socket reaches all of them.
 */
final class WarmUp implements AutoCloseable {
    private static final Region NO_REGION = new Region("warm-up");
    private static final IdentityRequest GUEST = IdentityRequest.guest("warm-up:0");
    private static final IdentityRequest LOGIN =
            new IdentityRequest("warm-up:0", Optional.empty(), List.of(Login.of("warm-up", "warm-up")));

    private static final String FOUND = answer("200 OK", "{\"IdentityId\":\"warm-up:0\"}");
    private static final String REFUSED =
            answer("400 Bad Request", "{\"__type\":\"NotAuthorizedException\",\"message\":\"warm-up\"}");
    private static final String NO_HANDSHAKE = "";

    private final ServerSocket server;

    WarmUp() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    /** Makes all calls with the client. */
    void makeCalls(IdentityClient client) {
        Thread.ofVirtual().name("warm-up").start(this::answerAll);
        client.getId(GUEST, endpoint("http"), number -> {});
        client.getId(LOGIN, endpoint("http"), number -> {});
        client.getId(GUEST, endpoint("https"), number -> {});
    }

    private Endpoint endpoint(String scheme) {
        return new Endpoint.Sandbox(URI.create(scheme + "://127.0.0.1:" + server.getLocalPort()), NO_REGION);
    }

    private void answerAll() {
        try {
            for (String answer : List.of(FOUND, REFUSED, NO_HANDSHAKE)) {
                try (Socket socket = server.accept()) {
                    readRequest(socket.getInputStream());
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            // The warm-up was ended early.
        }
    }

    /** Reads up to the closing brace of the body, which occurs nowhere before it, or only the first byte of TLS. */
    private static void readRequest(InputStream in) throws IOException {
        int first = in.read();
        for (int next = first; next != '}' && next >= 0 && first == 'P'; next = in.read()) {}
    }

    private static String answer(String status, String body) {
        return String.join(
                "\r\n",
                "HTTP/1.1 " + status,
                "Content-Type: application/x-amz-json-1.1",
                "Content-Length: " + body.length(),
                "Date: Thu, 01 Jan 1970 00:00:00 GMT",
                "Connection: close",
                "",
                body);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
