package io.github.identitydesk.format;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that answers each GetId call with one IdentityId, and keeps the body under the path. */
final class BodyRecorder implements AutoCloseable {
    /** The IdentityId of each answer. */
    static final String IDENTITY_ID = "us-east-1:9f8e7d6c-1234-5678-9abc-def012345678";

    private static final String OPERATION = "AWSCognitoIdentityService.GetId";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentMap<String, String> bodies = new ConcurrentHashMap<>();
    private final HttpServer server;

    BodyRecorder() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns the address of a call. */
    URI url(String call) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + call + "/");
    }

    /** Returns the body that a call sent, unless it did not arrive. */
    Optional<String> body(String call) {
        return Optional.ofNullable(bodies.get(call));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean isGetId = OPERATION.equals(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            bodies.put(exchange.getRequestURI().getPath().replace("/", ""), isGetId ? body : "another operation");
            byte[] answer = ("{\"IdentityId\":\"" + IDENTITY_ID + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
