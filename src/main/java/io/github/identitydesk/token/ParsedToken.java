package io.github.identitydesk.token;

import java.time.Instant;
import java.util.Optional;

/** What a provider token turns out to be when it is read on this machine. No signature is verified. */
public sealed interface ParsedToken
        permits ParsedToken.Blank, ParsedToken.TokenAndSecret, ParsedToken.Opaque, Jwt, SamlAssertion {
    /** Until when the token holds, where it says so. */
    default Optional<Instant> expiresAt() {
        return Optional.empty();
    }

    /** Nothing, or white space alone. */
    record Blank() implements ParsedToken {}

    /**
     * Token and secret of OAuth 1.0a, joined by a semicolon, as Twitter issues them.
     *
     * @param length the length of the whole in Unicode code points
     */
    record TokenAndSecret(int length) implements ParsedToken {}

    /**
     * A text that only its issuer can read.
     *
     * @param length in Unicode code points
     * @param origin who seems to have issued it, by the way it begins
     */
    record Opaque(int length, Optional<OpaqueOrigin> origin) implements ParsedToken {}
}
