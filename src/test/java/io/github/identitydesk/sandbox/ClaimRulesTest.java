package io.github.identitydesk.sandbox;

import static io.github.identitydesk.sandbox.Caller.NOW;
import static io.github.identitydesk.sandbox.Caller.TOKENS;
import static io.github.identitydesk.sandbox.SandboxProvider.APPLE;
import static io.github.identitydesk.sandbox.SandboxProvider.GOOGLE;
import static io.github.identitydesk.sandbox.SandboxProvider.OPENID_CONNECT;
import static io.github.identitydesk.sandbox.SandboxProvider.SAML;
import static io.github.identitydesk.sandbox.SandboxProvider.USER_POOL;
import static io.github.identitydesk.sandbox.SandboxProvider.USER_POOL_ELSEWHERE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The sandbox checks what a token says of its issuer, its audience and its expiry. */
class ClaimRulesTest extends LoginFixture {
    private static final String AUDIENCE = "Invalid login token. Incorrect token audience.";
    private static final String MISSING = "Invalid login token. Missing a required claim: ";

    @ParameterizedTest
    @ValueSource(strings = {"https://login.example.com/sandbox/", "login.example.com/sandbox"})
    void schemeAndFinalSlashOfAnIssuerAreIgnored(String issuer) {
        assertThat(refusalOf(OPENID_CONNECT, "iss", issuer)).isEqualTo(FOUND);
    }

    @Test
    void tokenIsAcceptedForFiveMinutesAfterItsExpiry() {
        long now = NOW.getEpochSecond();

        assertThat(refusalOf(USER_POOL, "exp", now - 299)).isEqualTo(FOUND);
        assertThat(refusalOf(USER_POOL, "exp", now - 298.5)).isEqualTo(FOUND);
        assertThat(refusalOf(USER_POOL, "exp", now - 300))
                .isEqualTo("Invalid login token. Token expired: " + now + " >= " + now);
        assertThat(refusalOf(APPLE, "exp", now - 1000))
                .isEqualTo("Invalid login token. Token expired: " + now + " >= " + (now - 700));
    }

    @ParameterizedTest
    @CsvSource({"1e400", "1e999999999", "9223372036854775807", "99999999999999999999999"})
    void hugeExpiryIsInTheFuture(String expiry) {
        String claims = Caller.json(TOKENS.idClaims(GOOGLE)).replaceFirst("\"exp\":\\d+", "\"exp\":" + expiry);
        String[] parts = good(GOOGLE).split("\\.", -1);
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8));

        assertThat(refusal(GOOGLE, parts[0] + "." + payload + "." + parts[2])).isEqualTo(FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aud", "sub", "exp"})
    void requiredClaimIsMissing(String claim) {
        ObjectNode claims = TOKENS.idClaims(OPENID_CONNECT);
        claims.remove(claim);
        assertThat(refusal(OPENID_CONNECT, SampleTokens.jwt(claims))).isEqualTo(MISSING + claim);

        assertThat(refusalOf(OPENID_CONNECT, claim, List.of())).isEqualTo(MISSING + claim);
    }

    @Test
    void tokenWithoutAnIssuerLacksTheClaim() {
        ObjectNode claims = TOKENS.idClaims(OPENID_CONNECT);
        claims.remove("iss");

        assertThat(refusal(OPENID_CONNECT, SampleTokens.jwt(claims))).isEqualTo(ISSUER);
        assertThat(refusal(USER_POOL, SampleTokens.jwt(claims))).isEqualTo(NOT_COGNITO);
    }

    @Test
    void onlyTheIdTokenOfAUserPoolIsAccepted() {
        assertThat(refusal(USER_POOL, SampleTokens.jwt(TOKENS.accessClaims(USER_POOL))))
                .isEqualTo(MISSING + "aud");
        assertThat(refusalOf(USER_POOL, "token_use", "access")).isEqualTo(NOT_COGNITO);
    }

    @Test
    void unregisteredAudienceIsRefusedWithTheMessageForItsProvider() {
        assertThat(refusalOf(USER_POOL, "aud", "other")).isEqualTo(NOT_SUPPORTED);
        assertThat(refusalOf(GOOGLE, "aud", "other.apps.googleusercontent.com")).isEqualTo(NOT_SUPPORTED);
        assertThat(refusalOf(APPLE, "aud", "com.example.other")).isEqualTo(AUDIENCE);
        assertThat(refusalOf(OPENID_CONNECT, "aud", "other")).isEqualTo(AUDIENCE);
        assertThat(refusalOf(USER_POOL, "aud", USER_POOL_ELSEWHERE.audiences().getFirst()))
                .isEqualTo(NOT_SUPPORTED);
    }

    @Test
    void oneRegisteredAudienceOfSeveralIsEnough() {
        assertThat(refusalOf(OPENID_CONNECT, "aud", List.of("other", "sandbox-client")))
                .isEqualTo(FOUND);
        assertThat(refusalOf(APPLE, "aud", "com.example.sandbox")).isEqualTo(FOUND);
    }

    @Test
    void authorizedPartyIsCheckedIfPresent() {
        assertThat(refusalOf(OPENID_CONNECT, "azp", "sandbox-client")).isEqualTo(FOUND);
        assertThat(refusalOf(OPENID_CONNECT, "azp", "other")).isEqualTo(AUDIENCE);

        ObjectNode claims = TOKENS.idClaims(OPENID_CONNECT);
        claims.put("aud", "web");
        claims.put("azp", "sandbox-client");
        assertThat(refusal(OPENID_CONNECT, SampleTokens.jwt(claims))).isEqualTo(FOUND);
    }

    @Test
    void expiredSamlResponseIsReportedInMilliseconds() {
        String kept = new SampleTokens(NOW.minus(Duration.ofHours(2)))
                .login(SAML)
                .token()
                .value();

        assertThat(refusal(SAML, kept))
                .isEqualTo("Token expired: " + NOW.toEpochMilli() + " >= "
                        + NOW.minus(Duration.ofMinutes(61)).toEpochMilli());
    }

    @Test
    void endOfASamlResponseThatIsNoTimeIsIgnored() {
        String xml = new String(Base64.getDecoder().decode(good(SAML)), UTF_8);
        String endless = xml.replaceAll("NotOnOrAfter=\"[^\"]*\"", "NotOnOrAfter=\"in an hour or two\"");

        assertThat(endless).isNotEqualTo(xml);
        assertThat(refusal(SAML, Base64.getEncoder().encodeToString(endless.getBytes(UTF_8))))
                .isEqualTo(FOUND);
    }

    @Test
    void expiredOpenIdConnectTokenIsReportedWithoutTimes() {
        assertThat(refusalOf(OPENID_CONNECT, "exp", NOW.getEpochSecond() - 1000))
                .isEqualTo("Invalid login token. Token is expired.");
    }
}
