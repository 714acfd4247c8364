package io.github.identitydesk.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * An HTTP server on loopback with configurable answers to Amazon Cognito operations and to requests for documents. It
 * records the requests that it receives.
 */
final class LocalServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** An answer. If it has no body, nothing is sent until the server is closed. */
    private record Reply(int status, Optional<String> body, Optional<String> location) {}

    /**
     * A request.
     *
     * @param name the operation of Amazon Cognito, or the path
     * @param body its body
     */
    record Received(String name, String body) {}

    LocalServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Answers an operation, or a request for a path, with the given body. */
    LocalServer on(String name, String body) {
        replies.put(name, new Reply(200, Optional.of(body), Optional.empty()));
        return this;
    }

    /** Refuses an operation as Amazon Cognito does. */
    LocalServer refuse(String operation, String exception, String message) {
        String body = "{\"__type\":\"" + exception + "\",\"message\":\"" + message + "\"}";
        replies.put(operation, new Reply(400, Optional.of(body), Optional.empty()));
        return this;
    }

    /** Redirects requests for a path. */
    LocalServer redirect(String path, String location) {
        replies.put(path, new Reply(302, Optional.of(""), Optional.of(location)));
        return this;
    }

    /** Leaves an operation unanswered. */
    LocalServer keepWaiting(String operation) {
        replies.put(operation, new Reply(200, Optional.empty(), Optional.empty()));
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Returns the requests for an operation or a path. */
    List<Received> received(String name) {
        return received.stream().filter(request -> request.name().equals(name)).toList();
    }

    /** Returns all requests. */
    List<Received> received() {
        return received;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            String name =
                    target == null ? exchange.getRequestURI().getPath() : target.substring(target.indexOf('.') + 1);
            received.add(
                    new Received(name, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Reply reply = replies.getOrDefault(name, new Reply(404, Optional.of(""), Optional.empty()));
            if (reply.body().isEmpty()) {
                closing.await();
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
            exchange.getResponseHeaders().add("x-amzn-RequestId", "request-of-" + name);
            reply.location().ifPresent(to -> exchange.getResponseHeaders().add("Location", to));
            byte[] bytes = reply.body().get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
