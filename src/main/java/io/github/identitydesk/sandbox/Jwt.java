package io.github.identitydesk.sandbox;

import io.github.identitydesk.json.Json;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JWT, decoded but not verified. The signature itself is not kept.
 *
 * @param header the header
 * @param claims the claims
 * @param signatureLength the length of the signature in bytes; 0 if it is not base64url
 */
record Jwt(ObjectNode header, ObjectNode claims, int signatureLength) {
    /**
     * Returns the JWT, or an empty optional if the token does not have three parts, the first two of which are JSON objects.
     */
    static Optional<Jwt> parse(String token) {
        String[] parts = token.split("\\.", 4);
        if (parts.length != 3) {
            return Optional.empty();
        }
        Optional<ObjectNode> header = decode(parts[0]).flatMap(Json::readObject);
        Optional<ObjectNode> claims = decode(parts[1]).flatMap(Json::readObject);
        int signatureLength = decode(parts[2]).map(bytes -> bytes.length).orElse(0);
        return header.isPresent() && claims.isPresent()
                ? Optional.of(new Jwt(header.get(), claims.get(), signatureLength))
                : Optional.empty();
    }

    private static Optional<byte[]> decode(String base64Url) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(base64Url));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the algorithm of the signature according to the header. */
    String algorithm() {
        return Optional.of(header.path("alg"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElse("");
    }

    /** Returns a claim that is a string. */
    Optional<String> text(String claim) {
        return Optional.of(claims.path(claim)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    /** Returns a claim that is a time, in whole seconds since the epoch. */
    Optional<Long> epochSecond(String claim) {
        return Json.number(claims.path(claim)).map(Double::longValue);
    }

    /** Returns the audiences, which are a string or a list of strings in the token. */
    List<String> audiences() {
        JsonNode audience = claims.path("aud");
        return audience.isArray()
                ? audience.valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .toList()
                : text("aud").stream().toList();
    }

    /** Returns a string without the claims, which are personal data. */
    @Override
    public String toString() {
        return "Jwt";
    }
}
