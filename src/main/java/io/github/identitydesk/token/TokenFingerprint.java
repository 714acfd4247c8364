package io.github.identitydesk.token;

import io.github.identitydesk.model.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells in a report whether two tokens are the same one: the first 48 bits of the token's SHA-256. It needs no key, because
 * reports of several users must be comparable, and it gives nothing away, because a token holds more randomness than
 * anyone can try: its signature, or a long random text. What might not hold it gets no fingerprint: a JWT without
 * signature, and any text shorter than 32 characters.
 */
public final class TokenFingerprint {
    private static final int SHORTEST_TOKEN = 32;
    private static final int BYTES = 6;

    private TokenFingerprint() {}

    public static Optional<String> of(Token token, ParsedToken reading) {
        boolean guessable =
                token.length() < SHORTEST_TOKEN || (reading instanceof Jwt jwt && jwt.signatureLength() < BYTES);
        return guessable ? Optional.empty() : Optional.of(hash(token.value()));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
