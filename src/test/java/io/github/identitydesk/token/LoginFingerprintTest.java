package io.github.identitydesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Login;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginFingerprintTest {
    private static final byte[] KEY = "a key that never leaves the machine".getBytes(StandardCharsets.UTF_8);

    private static String of(String providerName, String token) {
        return LoginFingerprint.of(Login.of(providerName, token), KEY);
    }

    @Test
    void newTokenOfTheSameUserHasTheSameFingerprint() {
        Map<String, Object> claims = Tokens.userPoolClaims();

        assertThat(of(Tokens.USER_POOL, Tokens.expiring(claims, Duration.ofHours(9))))
                .isEqualTo(of(Tokens.USER_POOL, Tokens.rsa(claims)))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void otherUserProviderOrKeyHasAnotherFingerprint() {
        Map<String, Object> claims = Tokens.userPoolClaims();
        String token = Tokens.rsa(claims);

        assertThat(of(Tokens.USER_POOL, token))
                .isNotEqualTo(of(Tokens.USER_POOL, Tokens.rsa(Tokens.with(claims, "sub", "someone else"))))
                .isNotEqualTo(of("accounts.google.com", token))
                .isNotEqualTo(LoginFingerprint.of(Login.of(Tokens.USER_POOL, token), new byte[] {1}));
    }

    @Test
    void tokenWithoutASubjectIsHashedAsAWhole() {
        assertThat(of("graph.facebook.com", "EAAB")).isEqualTo(of("graph.facebook.com", "EAAB"));
        assertThat(of("graph.facebook.com", "EAAB")).isNotEqualTo(of("graph.facebook.com", "EAAC"));
    }

    @Test
    void providerAndTokenAreDelimited() {
        assertThat(of("a", "bc")).isNotEqualTo(of("ab", "c"));
    }
}
