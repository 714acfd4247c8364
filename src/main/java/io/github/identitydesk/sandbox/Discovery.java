package io.github.identitydesk.sandbox;

import io.github.identitydesk.json.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents by which clients find the keys of the sandbox's sample issuer (OpenID Connect Discovery 1.0).
 *
 * @param issuer the issuer: the root of the sandbox without the final slash
 * @param key the key that it signs with
 */
record Discovery(String issuer, SandboxKey key) {
    private static final String CONFIGURATION = "/.well-known/openid-configuration";
    private static final String KEYS = "/.well-known/jwks.json";

    /** The document at that path, or nothing where there is none. */
    Optional<ObjectNode> document(String path) {
        return switch (path) {
            case CONFIGURATION -> Optional.of(configuration());
            case KEYS -> Optional.of(key.keySet());
            default -> Optional.empty();
        };
    }

    private ObjectNode configuration() {
        ObjectNode members = Json.object();
        members.put("issuer", issuer);
        members.put("jwks_uri", issuer + KEYS);
        members.put("authorization_endpoint", issuer + "/authorize");
        members.putArray("response_types_supported").add("id_token");
        members.putArray("subject_types_supported").add("public");
        members.putArray("id_token_signing_alg_values_supported").add("RS256");
        return members;
    }
}
