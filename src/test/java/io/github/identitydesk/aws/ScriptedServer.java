package io.github.identitydesk.aws;

import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Region;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
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
import javax.net.ServerSocketFactory;

/**
 * A server on loopback that plays a script: it answers each request with the next reply, whatever was asked, and keeps
 * what it received byte for byte. Out of replies, it hangs up.
 */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket listener;
    private final String scheme;
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private ScriptedServer(String scheme, ServerSocketFactory factory) {
        this.scheme = scheme;
        try {
            listener = factory.createServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public static ScriptedServer http(Reply... replies) {
        return new ScriptedServer("http", ServerSocketFactory.getDefault()).then(replies);
    }

    public static ScriptedServer https(Authority authority, Reply... replies) {
        return new ScriptedServer("https", authority.serverSockets()).then(replies);
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

    /** The requests so far, in the order in which they came. */
    public List<Received> received() {
        return received;
    }

    /** How many connections were opened. */
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
            // The client went away, as some tests want it to.
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

    /** What is done about one request; the connection stays open afterwards unless the reply closes it. */
    @FunctionalInterface
    public interface Reply {
        void to(Socket socket) throws IOException;

        /** This reply, and the end of the connection. */
        default Reply andClose() {
            return socket -> {
                to(socket);
                socket.close();
            };
        }

        /** An IdentityId. */
        static Reply found(String identityId) {
            return json(200, "{\"IdentityId\":\"" + identityId + "\"}");
        }

        /** An error as the service sends it. */
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

        /** No answer, and the end of the connection. */
        static Reply hangUp() {
            return Socket::close;
        }

        /** No answer; the connection stays. */
        static Reply silence() {
            return socket -> {};
        }
    }

    /**
     * A request as it arrived.
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
