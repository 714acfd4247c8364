package io.github.identitydesk.sandbox;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.Login;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sandbox’s own OpenID Connect issuer. Its keys are published by the sandbox. Therefore its tokens are the only ones
 * whose signatures the sandbox verifies, and can be used to try the verification of signatures.
 */
public final class SandboxIssuer {
    /** The audience of its tokens, which every pool with identity providers accepts. */
    static final String AUDIENCE = "sandbox-client";

    private static final String CONFIGURATION = "/.well-known/openid-configuration";
    private static final String KEYS = "/.well-known/jwks.json";
    private static final Duration LIFE = Duration.ofHours(1);

    private final String identifier;
    private final String providerName;
    private final SandboxKey key;

    /**
     * Creates an issuer.
     *
     * @param root the address of the sandbox, with a final slash
     * @param key the signing key
     */
    SandboxIssuer(URI root, SandboxKey key) {
        String address = root.toString();
        this.identifier = address.substring(0, address.length() - 1);
        this.providerName = root.getAuthority();
        this.key = key;
    }

    /** Returns the issuer in its tokens: the address of the sandbox without the final slash. */
    public String identifier() {
        return identifier;
    }

    /** Returns the provider name of its logins: the issuer without its scheme, as for every OpenID Connect provider. */
    public String providerName() {
        return providerName;
    }

    /**
     * Returns a login with a signed ID token. The first call takes some tenths of a second, because it generates the key.
     *
     * @param now the time of issue; the token is valid for one hour
     */
    public Login login(Instant now) {
        return Login.of(providerName, key.sign(claims(now)));
    }

    /** Returns a login whose subject was changed after the token was signed, so that its signature is invalid. */
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

    /** Returns whether the token has a valid signature of this issuer. */
    boolean signed(String token) {
        return key.signed(token);
    }

    /**
     * Returns the document that is published at a path, or an empty optional if there is none (OpenID Connect Discovery 1.0).
     */
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
