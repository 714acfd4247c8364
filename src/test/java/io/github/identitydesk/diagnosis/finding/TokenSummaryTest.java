package io.github.identitydesk.diagnosis.finding;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.TokenReader;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.words.Messages;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenSummaryTest {
    private static final Messages MESSAGES = new Messages(Locale.UK, ZoneId.of("UTC"));

    static List<Arguments> summaries() {
        String healthy = Tokens.rsa(Tokens.userPoolClaims());
        return List.of(
                Arguments.of("", "no token yet"),
                Arguments.of(healthy, "ID token, expires in 1 h 0 min"),
                Arguments.of(
                        Tokens.expiring(Tokens.googleClaims(), Duration.ofMinutes(12)), "ID token, expires in 12 min"),
                Arguments.of(
                        Tokens.expiring(Tokens.googleClaims(), Duration.ofMinutes(-192)),
                        "ID token, expired 3 h 12 min ago"),
                Arguments.of(Tokens.rsa(Tokens.without(Tokens.googleClaims(), "exp")), "ID token, no expiry time"),
                Arguments.of(
                        Tokens.rsa(Tokens.without(Tokens.googleClaims(), "aud")),
                        "JWT without an audience, expires in 1 h 0 min"),
                Arguments.of(Tokens.rsa(Tokens.accessTokenClaims()), "access token, an ID token is needed"),
                Arguments.of(Tokens.rsa(Tokens.developerClaims()), "token of an identity, not for GetId"),
                Arguments.of(Tokens.encrypted(), "encrypted token, not an ID token"),
                Arguments.of(healthy.substring(0, 300), "damaged JWT"),
                Arguments.of("x".repeat(214), "opaque, 214 characters"),
                Arguments.of("x".repeat(50_000), "opaque, 50,000 characters"),
                Arguments.of(Tokens.AMAZON_TOKEN, "Amazon access token, 48 characters"),
                Arguments.of("token;secret", "token and secret, 12 characters"),
                Arguments.of(Tokens.saml(Duration.ofMinutes(59)), "SAML assertion, expires in 59 min"),
                Arguments.of(Tokens.samlXml(Duration.ofHours(1)), "SAML assertion that Cognito cannot read"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("summaries")
    void tokenIsSummarized(String token, String words) {
        assertThat(MESSAGES.format(TokenSummary.of(TokenReader.read(new Token(token)), NOW)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,0 s ago",
        "PT1S,in 1 s",
        "PT-59S,59 s ago",
        "PT9M59S,in 9 min 59 s",
        "PT10M59S,in 10 min",
        "PT-3H-12M,3 h 12 min ago",
        "P1DT2H,in 1 day 2 h",
        "P-2D,2 days ago",
        "P1DT59M,in 1 day",
        "P7DT5H,in 7 days",
        "P-400D,400 days ago",
        "P730D,in 2 years"
    })
    void durationHasAtMostTwoUnits(Duration distance, String words) {
        assertThat(MESSAGES.format(RelativeTime.of(NOW.plus(distance), NOW))).isEqualTo(words);
    }
}
