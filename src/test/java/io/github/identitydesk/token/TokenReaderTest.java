package io.github.identitydesk.token;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Jwt.Flaw;
import io.github.identitydesk.token.ParsedToken.Blank;
import io.github.identitydesk.token.ParsedToken.Opaque;
import io.github.identitydesk.token.ParsedToken.TokenAndSecret;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenReaderTest {
    private static final String HEALTHY = Tokens.rsa(Tokens.userPoolClaims());

    private static ParsedToken read(String token) {
        return TokenReader.read(new Token(token));
    }

    private static Jwt jwt(String token) {
        assertThat(read(token)).isInstanceOf(Jwt.class);
        return (Jwt) read(token);
    }

    @Test
    void jwtHasSubjectAudienceAndTimes() {
        Jwt jwt = jwt(HEALTHY);

        assertThat(jwt.flaw()).isEmpty();
        assertThat(jwt.algorithm()).contains("RS256");
        assertThat(jwt.signatureLength()).isEqualTo(256);
        assertThat(jwt.issuer()).contains("https://" + Tokens.USER_POOL);
        assertThat(jwt.providerName()).contains(Tokens.USER_POOL);
        assertThat(jwt.audience()).containsExactly("4abcdefghijklmnopqrstuvwxy");
        assertThat(jwt.tokenUse()).contains("id");
        assertThat(jwt.subject()).contains("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
        assertThat(jwt.issuedAt()).contains(NOW);
        assertThat(jwt.expiresAt()).contains(NOW.plus(Duration.ofHours(1)));
        assertThat(jwt.isAccessToken()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\uFEFF", "\"\"", "Bearer "})
    void blankTextIsNotAToken(String text) {
        assertThat(read(text)).isInstanceOf(Blank.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " %s\n",
                "\"%s\"",
                "'%s'",
                "Bearer %s",
                "bearer  \"%s\"",
                "Authorization: Bearer %s",
                "\uFEFF%s\u00A0"
            })
    void surroundingTextIsIgnored(String wrapping) {
        assertThat(jwt(wrapping.formatted(HEALTHY)).flaw()).isEmpty();
        assertThat(CleanToken.of(wrapping.formatted(HEALTHY)).text()).isEqualTo(HEALTHY);
    }

    @Test
    void jwtBrokenIntoLinesIsReadAsOne() {
        assertThat(jwt(HEALTHY.replaceAll("(.{80})", "$1\n")).flaw()).isEmpty();
    }

    @Test
    void refreshTokenOfAUserPoolIsEncrypted() {
        assertThat(jwt(Tokens.encrypted()).flaw()).contains(Flaw.ENCRYPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "Atza|IQEBLjAsAhRm,AMAZON_ACCESS",
        "Atzr|IQEBLzAtAhR,AMAZON_REFRESH",
        "EAAGm0PX4ZCps,FACEBOOK_ACCESS",
        "ya29.a0AfB_byC,GOOGLE_ACCESS",
        "1//0gFh7example,GOOGLE_REFRESH"
    })
    void opaqueTokenIsRecognizedByItsPrefix(String token, OpaqueOrigin origin) {
        assertThat(read(token)).isEqualTo(new Opaque(token.length(), Optional.of(origin)));
    }

    @Test
    void opaqueTokenLengthIsInCodePoints() {
        assertThat(read("a😀b")).isEqualTo(new Opaque(3, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ey", "e", "a.b.c", "...", ".", ";", "a;", ";b", "a;b;c", "a; b", "PD", "PHhtbD4=", "<", "{}"})
    void otherTextIsOpaque(String text) {
        assertThat(read(text)).isInstanceOf(Opaque.class);
    }

    @Test
    void tokenAndSecretAreSeparatedByASemicolon() {
        assertThat(read("token;secret")).isEqualTo(new TokenAndSecret(12));
    }

    @Test
    void textFormsContainNoSecrets() {
        assertThat(jwt(HEALTHY).toString()).doesNotContain("jo@example.com", "aaaaaaaa", "RS256");
        assertThat(jwt(HEALTHY).claims().list().toString()).doesNotContain("jo@example.com", "aaaaaaaa");
        assertThat(read("secret-token")).asString().doesNotContain("secret-token");
        assertThat(read(Tokens.saml(Duration.ofHours(1))))
                .asInstanceOf(type(SamlAssertion.class))
                .asString()
                .doesNotContain("jo@example.com");
    }
}
