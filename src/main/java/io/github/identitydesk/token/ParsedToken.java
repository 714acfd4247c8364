package io.github.identitydesk.token;

import java.time.Instant;
import java.util.Optional;

/** A provider token as parsed on this machine. The signature is not verified. */
public sealed interface ParsedToken
        permits ParsedToken.Blank, ParsedToken.TokenAndSecret, ParsedToken.Opaque, Jwt, SamlAssertion {
    /** Returns the time until which the token is valid, if the token contains it. */
    default Optional<Instant> expiresAt() {
        return Optional.empty();
    }

    /** An empty text, or only white space. */
    record Blank() implements ParsedToken {}

    /**
     * The token and the secret of OAuth 1.0a, joined by a semicolon, as issued by Twitter.
     *
     * @param length the total length in Unicode code points
     */
    record TokenAndSecret(int length) implements ParsedToken {}

    /**
     * A text that only its issuer can read.
     *
     * @param length the length in Unicode code points
     * @param origin the probable issuer, determined by the prefix
     */
    record Opaque(int length, Optional<OpaqueOrigin> origin) implements ParsedToken {}
}
