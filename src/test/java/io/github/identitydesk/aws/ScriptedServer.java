package io.github.identitydesk.aws;

import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Region;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on loopback that follows a script: it answers each request with the next reply, whatever the request is, and
 * records the requests byte for byte. When no replies are left, it closes the connection.
 */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket listener;
    private final String scheme;
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private ScriptedServer(String scheme, ServerSocket listener) throws IOException {
        this.scheme = scheme;
        this.listener = listener;
        listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        Thread.ofVirtual().start(this::accept);
    }

    public static ScriptedServer http(Reply... replies) {
        try {
            return new ScriptedServer("http", new ServerSocket()).then(replies);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ScriptedServer https(Authority authority, Reply... replies) {
        try {
            return new ScriptedServer("https", authority.server()).then(replies);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public ScriptedServer then(Reply... more) {
        replies.addAll(List.of(more));
        return this;
    }

    public int port() {
        return listener.getLocalPort();
    }

    public URI url() {
        return URI.create(scheme + "://localhost:" + port());
    }

    Endpoint endpoint() {
        return new Endpoint.Custom(url(), new Region("us-east-1"));
    }

    /** Returns the requests received so far, in order. */
    public List<Received> received() {
        return received;
    }

    /** Returns the number of connections opened so far. */
    public int connections() {
        return sockets.size();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            for (Optional<Received> request = read(socket.getInputStream());
                    request.isPresent();
                    request = read(socket.getInputStream())) {
                received.add(request.get());
                Reply reply = replies.poll();
                if (reply == null) {
                    return;
                }
                reply.to(socket);
            }
        } catch (IOException e) {
            // The client closed the connection, as intended by some tests.
        }
    }

    private static Optional<Received> read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            bytes.write(next);
            head = next == '\n' ? bytes.toString(StandardCharsets.ISO_8859_1) : "";
        }
        int length = new Received(head, "")
                .header("content-length")
                .map(Integer::parseInt)
                .orElse(0);
        return Optional.of(new Received(head, new String(in.readNBytes(length), StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** The reply to one request. The connection then stays open unless the reply closes it. */
    @FunctionalInterface
    public interface Reply {
        void to(Socket socket) throws IOException;

        /** Returns this reply, followed by the end of the connection. */
        default Reply andClose() {
            return socket -> {
                to(socket);
                socket.close();
            };
        }

        /** Returns an answer with an IdentityId. */
        static Reply found(String identityId) {
            return json(200, "{\"IdentityId\":\"" + identityId + "\"}");
        }

        /** Returns an error in the service's format. */
        static Reply refused(int status, String errorCode, String message) {
            return json(
                    status,
                    "{\"__type\":\"" + errorCode + "\",\"message\":\"" + message + "\"}",
                    "x-amzn-errortype: " + errorCode + ":");
        }

        static Reply json(int status, String body, String... headers) {
            return answer(status, "application/x-amz-json-1.1", body, headers);
        }

        static Reply html(int status, String body) {
            return answer(status, "text/html", body);
        }

        static Reply answer(int status, String type, String body, String... headers) {
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            String head = "HTTP/1.1 " + status + " Status\r\nContent-Type: " + type + "\r\nContent-Length: "
                    + content.length + "\r\n"
                    + String.join(
                            "",
                            List.of(headers).stream().map(line -> line + "\r\n").toList())
                    + "\r\n";
            return raw(head + body);
        }

        static Reply raw(String bytes) {
            return socket -> socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
        }

        /** Closes the connection without an answer. */
        static Reply hangUp() {
            return Socket::close;
        }

        /** Sends no answer and leaves the connection open. */
        static Reply silence() {
            return socket -> {};
        }
    }

    /**
     * A request as received.
     *
     * @param head the request line and the headers
     * @param body the body
     */
    public record Received(String head, String body) {
        public String requestLine() {
            return head.lines().findFirst().orElse("");
        }

        public Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }
    }
}
