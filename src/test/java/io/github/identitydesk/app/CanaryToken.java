package io.github.identitydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A token with a random subject and e-mail address, like those of the sandbox's OpenID Connect provider, and with an
 * invalid signature.
 *
 * @param canary the random text in its claims
 * @param value the token
 */
record CanaryToken(String canary, String value) {
    static final String PROVIDER = "login.example.com/sandbox";

    private static final int SIGNATURE_BYTES = 256;

    static CanaryToken random() {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        return new CanaryToken(canary, jwt(canary));
    }

    /** Returns the token, whole and in parts. */
    List<String> encodedSecrets() {
        String[] parts = value.split("\\.", -1);
        return List.of(value, parts[1], parts[2], parts[1].substring(20, 44));
    }

    private static String jwt(String canary) {
        long now = Instant.now().getEpochSecond();
        String claims = "{\"iss\":\"https://" + PROVIDER + "\",\"sub\":\"" + canary
                + "\",\"aud\":\"sandbox-client\",\"email\":\"secret@" + canary + ".example\",\"iat\":" + now
                + ",\"exp\":"
                + (now + 3600) + "}";
        return base64Url("{\"alg\":\"RS256\"}") + "." + base64Url(claims) + "."
                + base64Url(canary.repeat(7).substring(0, SIGNATURE_BYTES));
    }

    private static String base64Url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
