package io.github.identitydesk.token;

import io.github.identitydesk.model.Login;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes fingerprints that show whether two logins belong to the same user of the same provider, without storing the
 * identity of the user. A fingerprint is a keyed hash (HMAC-SHA256, RFC 2104) of the provider name and the subject. If
 * a token has no subject, the whole token is used, so that each new token of this kind is a new login.
 */
public final class LoginFingerprint {
    private static final String ALGORITHM = "HmacSHA256";

    private LoginFingerprint() {}

    /**
     * Returns the fingerprint of a login, which has 64 hexadecimal digits.
     *
     * @param key a random secret, preferably of 32 bytes. It must never leave this machine, because it makes it
     * possible to guess subjects.
     * @throws IllegalArgumentException if the key is empty
     */
    public static String of(Login login, byte[] key) {
        String provider = login.providerName();
        return TokenReader.read(login.token()) instanceof Jwt jwt
                        && jwt.subject().isPresent()
                ? hash(key, provider, "sub", jwt.subject().get())
                : hash(key, provider, "token", login.token().value());
    }

    private static String hash(byte[] key, String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // The length precedes each part, so that different lists of parts never result in the same bytes.
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
