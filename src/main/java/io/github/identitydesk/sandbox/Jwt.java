package io.github.identitydesk.sandbox;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A JWT, decoded and not verified. The signature itself is not kept.
 *
 * @param header the header
 * @param claims the claims
 * @param signatureLength the length of the signature in bytes; 0 if it is not base64url
 */
record Jwt(JsonNode header, JsonNode claims, int signatureLength) {
    /** The JWT, or nothing where the token is not three parts of which two are JSON objects. */
    static Optional<Jwt> parse(String token) {
        String[] parts = token.split("\\.", 4);
        if (parts.length != 3) {
            return Optional.empty();
        }
        Optional<JsonNode> header = decode(parts[0]).flatMap(Jwt::object);
        Optional<JsonNode> claims = decode(parts[1]).flatMap(Jwt::object);
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

    private static Optional<JsonNode> object(byte[] json) {
        try {
            return Optional.of(Json.read(json)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The algorithm of the signature, as the header names it. */
    String algorithm() {
        return Optional.of(header.path("alg"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElse("");
    }

    /** A claim that is a text. */
    Optional<String> text(String claim) {
        return Optional.of(claims.path(claim)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    /** A claim that is a time, in whole seconds since the epoch. */
    Optional<Long> epochSecond(String claim) {
        return Optional.of(claims.path(claim)).filter(JsonNode::isNumber).map(node -> (long) node.doubleValue());
    }

    /** The audiences, which are one text or a list of texts. */
    List<String> audiences() {
        JsonNode audience = claims.path("aud");
        return audience.isArray()
                ? audience.valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .toList()
                : text("aud").stream().toList();
    }

    /** Says nothing, since claims are personal. */
    @Override
    public String toString() {
        return "Jwt";
    }
}
