package io.github.identitydesk.token;

import io.github.identitydesk.model.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Computes fingerprints that show in reports whether two tokens are identical: the first 48 bits of the SHA-256 of a
 * token. No key is used, so that reports of different users can be compared. A fingerprint reveals nothing, because a
 * token contains too much randomness to be guessed: a signature, or a long random text. A token that might contain less
 * has no fingerprint: a JWT without a signature, and a text of fewer than 32 characters.
 */
public final class TokenFingerprint {
    private static final int SHORTEST_TOKEN = 32;
    private static final int BYTES = 6;

    private TokenFingerprint() {}

    /**
     * Returns the fingerprint of a token, or empty if the token may be guessable.
     *
     * @param reading the parsed token
     */
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
