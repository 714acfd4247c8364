package io.github.identitydesk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on loopback that responds to every request with the same fault. */
final class FaultyServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("content-length: *(\\d+)");

    private final ServerSocket listener;
    private final Fault fault;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** The response to a request. */
    @FunctionalInterface
    interface Fault {
        void to(Socket socket) throws IOException;

        /** Sends the text and closes the connection. */
        static Fault bytes(String text) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        static Fault bytes(byte[] bytes) {
            return socket -> {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
            };
        }

        /** Sends the start, then repeats a text until the client closes the connection. */
        static Fault endless(String start, String repeated) {
            return socket -> {
                socket.getOutputStream().write(start.getBytes(StandardCharsets.UTF_8));
                byte[] block = repeated.repeat(1000).getBytes(StandardCharsets.UTF_8);
                while (!socket.isClosed()) {
                    socket.getOutputStream().write(block);
                }
            };
        }

        /** Sends a JSON answer with the right length. */
        static Fault json(int status, String body, String... headers) {
            return answer(status, "application/x-amz-json-1.1", body, headers);
        }

        static Fault answer(int status, String type, String body, String... headers) {
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\nContent-Type: " + type + "\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
            return bytes(head + body);
        }

        /** Sends the text, then resets the connection. */
        static Fault reset(String text) {
            return socket -> {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                socket.setSoLinger(true, 0);
                socket.close();
            };
        }

        /** Sends the text, then leaves the connection open. */
        static Fault silence(String text) {
            return socket -> socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    FaultyServer(Fault fault) throws IOException {
        this.fault = fault;
        this.listener = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Thread.ofVirtual().start(this::accept);
    }

    String url(String scheme) {
        return scheme + "://127.0.0.1:" + listener.getLocalPort();
    }

    /** Returns the heads of the requests that were received completely. */
    List<String> requests() {
        return requests;
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
        try {
            String head = head(socket.getInputStream());
            if (head.startsWith("POST")) {
                Matcher length = LENGTH.matcher(head.toLowerCase(Locale.ROOT));
                socket.getInputStream().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
                requests.add(head);
            }
            fault.to(socket);
        } catch (IOException e) {
            // The client closed the connection.
        }
    }

    /** Reads the head of a plain HTTP request, or the first bytes of a TLS handshake. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            bytes.write(next);
            String head = next == '\n' ? bytes.toString(StandardCharsets.ISO_8859_1) : "";
            if (head.endsWith("\r\n\r\n") || (bytes.toByteArray()[0] == 0x16 && bytes.size() > 5)) {
                return bytes.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
