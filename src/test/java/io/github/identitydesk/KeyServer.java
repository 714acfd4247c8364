package io.github.identitydesk;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A server that returns an identity, with keys and an OpenID token that can be recognized wherever they appear. */
public final class KeyServer implements AutoCloseable {
    /** The identity that the server returns. */
    public static final String ID = "us-east-1:0e2c1b6d-5a4f-4c3e-8d27-9b1a6f0c7e35";

    private static final String OPERATION = "X-Amz-Target";

    private final String accessKey = random();
    private final String secretKey = random();
    private final String sessionToken = random();
    private final String subject = random();
    private final String openIdToken;
    private final HttpServer server;

    /** Starts the server on loopback. */
    public KeyServer() throws IOException {
        long expiry = Instant.now().plusSeconds(600).getEpochSecond();
        openIdToken = encoded("{\"alg\":\"RS256\"}") + "."
                + encoded("{\"sub\":\"" + subject + "\",\"aud\":\"pool\",\"exp\":" + expiry + "}") + "."
                + encoded(random());
        Map<String, String> answers = Map.of(
                "AWSCognitoIdentityService.GetId",
                "{\"IdentityId\":\"" + ID + "\"}",
                "AWSCognitoIdentityService.GetCredentialsForIdentity",
                "{\"IdentityId\":\"" + ID + "\",\"Credentials\":{\"AccessKeyId\":\"" + accessKey + "\",\"SecretKey\":\""
                        + secretKey + "\",\"SessionToken\":\"" + sessionToken + "\",\"Expiration\":" + expiry + "}}",
                "AWSCognitoIdentityService.GetOpenIdToken",
                "{\"IdentityId\":\"" + ID + "\",\"Token\":\"" + openIdToken + "\"}");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = answers.get(exchange.getRequestHeaders().getFirst(OPERATION))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    /** Returns the URL of the server. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /**
     * Returns the texts that must not appear anywhere: the keys, whole and in part, and the token and its signature.
     */
    public List<String> secrets() {
        return List.of(
                accessKey,
                secretKey,
                sessionToken,
                accessKey.substring(8, 24),
                secretKey.substring(8, 24),
                sessionToken.substring(8, 24),
                openIdToken,
                openIdToken.substring(openIdToken.lastIndexOf('.') + 1));
    }

    /** Returns the subject of the OpenID token, a claim that may be shown and so proves that the token was read. */
    public String subject() {
        return subject;
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
