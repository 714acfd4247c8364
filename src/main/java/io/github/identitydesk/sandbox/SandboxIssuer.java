package io.github.identitydesk.sandbox;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.Login;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sandbox’s own OpenID Connect issuer. Its keys can be fetched from the sandbox, so its tokens are the only ones whose
 * signatures the sandbox verifies, and the ones with which the verification of signatures can be tried.
 */
public final class SandboxIssuer {
    /** The audience of its tokens, which every pool that takes logins accepts. */
    static final String AUDIENCE = "sandbox-client";

    private static final String CONFIGURATION = "/.well-known/openid-configuration";
    private static final String KEYS = "/.well-known/jwks.json";
    private static final Duration LIFE = Duration.ofHours(1);

    private final String identifier;
    private final String providerName;
    private final SandboxKey key;

    /**
     * An issuer.
     *
     * @param root where the sandbox answers, with a final slash
     * @param key the key that it signs with
     */
    SandboxIssuer(URI root, SandboxKey key) {
        String address = root.toString();
        this.identifier = address.substring(0, address.length() - 1);
        this.providerName = root.getAuthority();
        this.key = key;
    }

    /** The issuer as its tokens name it: the root of the sandbox without the final slash. */
    public String identifier() {
        return identifier;
    }

    /** The key of its logins in a request: the issuer without its scheme, as with every OpenID Connect provider. */
    public String providerName() {
        return providerName;
    }

    /**
     * A login with a signed ID token. Making the first one takes some tenths of a second, because the key is made.
     *
     * @param now the time at which it is issued; it is valid for one hour
     */
    public Login login(Instant now) {
        return Login.of(providerName, key.sign(claims(now)));
    }

    /** The same login, with another subject written into the token by someone who cannot sign it. */
    Login alteredLogin(Instant now) {
        String genuine = key.sign(claims(now));
        byte[] altered = Json.write(claims(now).put("sub", "sandbox-somebody-else"));
        return Login.of(
                providerName,
                genuine.substring(0, genuine.indexOf('.') + 1)
                        + SandboxKey.base64Url(altered)
                        + genuine.substring(genuine.lastIndexOf('.')));
    }

    private ObjectNode claims(Instant now) {
        ObjectNode claims = Json.object();
        claims.put("iss", identifier);
        claims.put("sub", "sandbox-sample-issuer");
        claims.put("aud", AUDIENCE);
        claims.put("email", "sample@example.com");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        return claims;
    }

    /** Whether it signed that token. */
    boolean signed(String token) {
        return key.signed(token);
    }

    /** The document that it publishes at a path, or nothing where there is none (OpenID Connect Discovery 1.0). */
    Optional<ObjectNode> document(String path) {
        return switch (path) {
            case CONFIGURATION -> Optional.of(configuration());
            case KEYS -> Optional.of(key.keySet());
            default -> Optional.empty();
        };
    }

    private ObjectNode configuration() {
        ObjectNode members = Json.object();
        members.put("issuer", identifier);
        members.put("jwks_uri", identifier + KEYS);
        members.put("authorization_endpoint", identifier + "/authorize");
        members.putArray("response_types_supported").add("id_token");
        members.putArray("subject_types_supported").add("public");
        members.putArray("id_token_signing_alg_values_supported").add("RS256");
        return members;
    }
}
