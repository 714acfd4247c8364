package io.github.identitydesk.token;

import io.github.identitydesk.model.Login;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether two logins are the same user of the same provider, without keeping who that is: a keyed hash
 * (HMAC-SHA256, RFC 2104) of provider name and subject. Of a token that names no subject, the whole counts, so that a new
 * token of that kind is a new login.
 */
public final class LoginFingerprint {
    private static final String ALGORITHM = "HmacSHA256";

    private LoginFingerprint() {}

    /**
     * The fingerprint of a login, 64 hexadecimal digits.
     *
     * @param key a random secret, at best 32 bytes, that never leaves this machine: with it, subjects can be guessed
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
                // The length goes first, so that no two lists of parts run together to the same bytes.
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
