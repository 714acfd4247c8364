package io.github.identitydesk.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.identitydesk.json.Json;
import io.github.identitydesk.sandbox.Answer.Found;
import io.github.identitydesk.sandbox.Answer.Page;
import io.github.identitydesk.sandbox.Answer.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Converts HTTP requests in the protocol AWS JSON 1.1 to calls of the operations. */
final class SandboxHandler implements HttpHandler {
    /**
     * The maximum length of a body in bytes. Ten tokens of 50 000 code points, each written as two escapes of six bytes, make
     * 6 MB.
     */
    static final int MAX_BODY = 8 * 1024 * 1024;

    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
    private static final String ACCESS_DENIED = "AccessDeniedException";
    private static final String TARGET = "AWSCognitoIdentityService.";

    private final Map<String, Operation> operations;
    private final SandboxIssuer issuer;
    private final Supplier<UUID> requestIds;

    /**
     * Creates a handler.
     *
     * @param operations the operations by name
     * @param issuer the issuer whose documents are served
     * @param requestIds supplies the IDs of requests
     */
    SandboxHandler(Map<String, Operation> operations, SandboxIssuer issuer, Supplier<UUID> requestIds) {
        this.operations = Map.copyOf(operations);
        this.issuer = issuer;
        this.requestIds = requestIds;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = read(exchange.getRequestBody());
            write(exchange, answer(exchange, body));
        } catch (InterruptedException e) {
            // The sandbox is being closed: only the exchange must be closed.
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Reads the body to its end, regardless of its size, because clients read no answer before they have sent the whole
     * request.
     */
    private static byte[] read(InputStream stream) throws IOException {
        byte[] body = stream.readNBytes(MAX_BODY + 1);
        stream.transferTo(OutputStream.nullOutputStream());
        return body;
    }

    private Answer answer(HttpExchange exchange, byte[] body) throws InterruptedException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            Optional<ObjectNode> document = issuer.document(path);
            if (document.isPresent()) {
                return new Answer.Document(document.get());
            }
        }
        if (!"/".equals(path)) {
            return frontEndError(404, "UnknownOperationException");
        }
        if (!method.equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            return frontEndError(405, "UnknownOperationException");
        }
        Optional<Operation> operation = operation(exchange.getRequestHeaders());
        if (operation.isEmpty()) {
            return frontEndError(400, "UnknownOperationException");
        }
        if (body.length > MAX_BODY) {
            return frontEndError(413, "RequestEntityTooLargeException");
        }
        try {
            return operation.get().answer(WireInput.read(body));
        } catch (MalformedBody e) {
            return new Refused(400, "SerializationException", e.reason());
        }
    }

    private Optional<Operation> operation(Headers headers) {
        String type = Optional.ofNullable(headers.getFirst("Content-Type")).orElse("");
        int parameters = type.indexOf(';');
        String mediaType = parameters < 0 ? type : type.substring(0, parameters);
        return Optional.ofNullable(headers.getFirst("X-Amz-Target"))
                .filter(target -> mediaType.strip().toLowerCase(Locale.ROOT).equals(CONTENT_TYPE))
                .filter(target -> target.startsWith(TARGET))
                .flatMap(target -> Optional.ofNullable(operations.get(target.substring(TARGET.length()))));
    }

    private static Answer frontEndError(int status, String code) {
        return new Refused(status, code, Optional.empty());
    }

    private void write(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("x-amzn-requestid", requestIds.get().toString());
        headers.set("Content-Type", contentType(answer));
        byte[] body = switch (answer) {
            case Found found -> Json.write(Json.object().put("IdentityId", found.identityId()));
            case Answer.Members success -> Json.write(success.members());
            case Answer.Document document -> Json.write(document.content());
            case Refused refused -> {
                headers.set("x-amzn-errortype", refused.code() + ":");
                yield errorBody(refused.code(), refused.message());
            }
            case Answer.Denied denied -> {
                headers.set("x-amzn-errortype", ACCESS_DENIED + ":");
                yield deniedBody(denied.message());
            }
            case Page page -> page.html().getBytes(StandardCharsets.UTF_8);
        };
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String contentType(Answer answer) {
        return switch (answer) {
            case Page page -> "text/html; charset=utf-8";
            case Answer.Document document -> "application/json";
            default -> CONTENT_TYPE;
        };
    }

    /** Returns the body of a denial. IAM spells the name of the member with a capital letter, unlike the service. */
    private static byte[] deniedBody(String message) {
        return Json.write(Json.object().put("__type", ACCESS_DENIED).put("Message", message));
    }

    private static byte[] errorBody(String code, Optional<String> message) {
        ObjectNode error = Json.object().put("__type", code);
        message.ifPresent(text -> error.put("message", text));
        return Json.write(error);
    }
}
