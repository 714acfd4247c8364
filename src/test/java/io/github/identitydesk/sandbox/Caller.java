package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/** A client of the sandbox. */
record Caller(URI url) {
    /** The current time in the tests. */
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    static final SampleTokens TOKENS = new SampleTokens(NOW);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Caller(Sandbox sandbox) {
        this(sandbox.url());
    }

    /** Starts a sandbox at the current time of the tests. Annotate the field with {@code AutoClose}. */
    static Sandbox startSandbox() {
        try {
            return Sandbox.start(0, CLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sandbox's answer. */
    record Reply(int status, HttpHeaders headers, String body) {
        Reply(HttpResponse<String> response) {
            this(response.statusCode(), response.headers(), response.body());
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String member(String name) {
            return new JsonMapper().readTree(body).path(name).asString("");
        }

        String identityId() {
            return member("IdentityId");
        }

        String type() {
            return member("__type");
        }

        String message() {
            return member("message");
        }
    }

    Reply ask(SandboxPool pool, Login... logins) {
        return ask(new IdentityRequest(pool.id(), Optional.empty(), List.of(logins)));
    }

    Reply ask(IdentityRequest request) {
        return post(body(request));
    }

    Reply post(String body) {
        return post(BodyPublishers.ofString(body));
    }

    Reply post(BodyPublisher body) {
        return send(getId().POST(body).build());
    }

    CompletableFuture<Reply> askLater(SandboxPool pool, Login... logins) {
        String body = body(new IdentityRequest(pool.id(), Optional.empty(), List.of(logins)));
        return HTTP.sendAsync(getId().POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString())
                .thenApply(Reply::new);
    }

    /** Returns a request builder with the headers for GetId. */
    HttpRequest.Builder getId() {
        return operation("GetId");
    }

    /** Calls another operation for an identity. */
    Reply call(String operation, String identityId, Login... logins) {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (Login login : logins) {
            tokens.put(login.providerName(), login.token().value());
        }
        String body = json(Map.of("IdentityId", identityId, "Logins", tokens));
        return send(operation(operation).POST(BodyPublishers.ofString(body)).build());
    }

    /** Fetches a document. */
    Reply get(String path) {
        return send(HttpRequest.newBuilder(url.resolve(path)).build());
    }

    private HttpRequest.Builder operation(String name) {
        return HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("X-Amz-Target", "AWSCognitoIdentityService." + name);
    }

    static Reply send(HttpRequest request) {
        try {
            return new Reply(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String body(IdentityRequest request) {
        Map<String, Object> members = new LinkedHashMap<>();
        request.accountId().ifPresent(id -> members.put("AccountId", id));
        members.put("IdentityPoolId", request.identityPoolId());
        Map<String, String> logins = new LinkedHashMap<>();
        request.logins()
                .forEach(login -> logins.put(login.providerName(), login.token().value()));
        members.put("Logins", logins);
        return json(members);
    }

    static String json(Object value) {
        return new JsonMapper().writeValueAsString(value);
    }

    static List<Login> logins(SandboxProvider... providers) {
        return Arrays.stream(providers).map(TOKENS::login).toList();
    }
}
