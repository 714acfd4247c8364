package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.ExplainedRefusals.GOOGLE;
import static io.github.identitydesk.diagnosis.ExplainedRefusals.POOL_LOGIN;
import static io.github.identitydesk.diagnosis.ExplainedRefusals.explain;
import static io.github.identitydesk.diagnosis.SampleCalls.request;
import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.USER_POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A refusal is explained with what the logins in its request show. */
class LoginExplanationsTest {
    private static final String CLIENT = "4abcdefghijklmnopqrstuvwxy";
    private static final Login FACEBOOK = Login.of("graph.facebook.com", Tokens.FACEBOOK_TOKEN);
    private static final Login APPLE = Login.of("appleid.apple.com", Tokens.rsa(Tokens.appleClaims()));

    private static Login expired(Duration ago) {
        return Login.of(USER_POOL, Tokens.expiring(Tokens.userPoolClaims(), ago.negated()));
    }

    static List<Arguments> cases() {
        String logins = "Logins don't match. Please include at least one valid login for this identity pool.";
        String unsupported = "Token is not from a supported provider of this identity pool.";
        String issuer = "Invalid login token. Issuer doesn't match providerName";
        String notOpenId = "Invalid login token. Not a valid OpenId Connect identity token.";
        String claim = "Invalid login token. Missing a required claim: aud";
        String signature = "Invalid login token. Couldn't verify signed token.";
        String audience = "Invalid login token. Incorrect token audience.";
        String notCognito = "Invalid login token. Not a Cognito token.";
        Login cut = Login.of(
                USER_POOL,
                POOL_LOGIN
                        .token()
                        .value()
                        .substring(0, POOL_LOGIN.token().value().length() - 4));
        return List.of(
                Arguments.of(
                        logins,
                        List.of(POOL_LOGIN),
                        List.of(
                                "The login itself looks right. Most likely the pool " + Tokens.POOL
                                        + " has no provider " + USER_POOL + ", or another pool was meant.",
                                "The login for " + USER_POOL + " has: ID token, expires in 1 h 0 min.",
                                "The token’s iss is https://" + USER_POOL + ".")),
                Arguments.of(
                        logins,
                        List.of(
                                FACEBOOK,
                                Login.of(
                                        "https://" + USER_POOL,
                                        POOL_LOGIN.token().value())),
                        List.of(
                                "In the login for https://" + USER_POOL + ": The provider name begins with “https://”.",
                                "The login for https://" + USER_POOL + " has: ID token, expires in 1 h 0 min.",
                                "The token’s iss is https://" + USER_POOL + ".")),
                Arguments.of(
                        unsupported,
                        List.of(POOL_LOGIN),
                        List.of(
                                "The identity pool most likely does not list this user pool with the app client "
                                        + CLIENT + ". Both must be registered.",
                                "The login for " + USER_POOL + " has: ID token, expires in 1 h 0 min.",
                                "The token’s iss is https://" + USER_POOL + ".",
                                "The token’s aud is " + CLIENT + ".")),
                Arguments.of(
                        unsupported,
                        List.of(FACEBOOK, GOOGLE),
                        List.of(
                                "The client 1234987819200-abc.apps.googleusercontent.com is most likely not registered for accounts.google.com in the identity pool.",
                                "The login for accounts.google.com has: ID token, expires in 1 h 0 min.",
                                "The token’s iss is https://accounts.google.com.",
                                "The token’s aud is 1234987819200-abc.apps.googleusercontent.com.",
                                "The token’s azp is 1234987819200-abc.apps.googleusercontent.com. Cognito checks it instead of aud.")),
                Arguments.of(
                        unsupported,
                        List.of(POOL_LOGIN, APPLE),
                        List.of(
                                "The issuer or the client ID in the token is not registered with the identity pool, often because one of them was recreated. The message names no login, and all of these look right here: "
                                        + USER_POOL + ", appleid.apple.com.",
                                "The login for " + USER_POOL + " has: ID token, expires in 1 h 0 min.",
                                "The token’s iss is https://" + USER_POOL + ".",
                                "The token’s aud is " + CLIENT + ".",
                                "The login for appleid.apple.com has: ID token, expires in 10 min.",
                                "The token’s iss is https://appleid.apple.com.",
                                "The token’s aud is com.example.web.")),
                Arguments.of(
                        issuer,
                        List.of(
                                GOOGLE,
                                Login.of(
                                        "accounts.google.com",
                                        POOL_LOGIN.token().value())),
                        List.of(
                                "In the login for accounts.google.com: The token’s issuer is “https://" + USER_POOL
                                        + "”, but the provider name is “accounts.google.com”.",
                                "The login for accounts.google.com has: ID token, expires in 1 h 0 min.",
                                "The token’s iss is https://" + USER_POOL + ".")),
                Arguments.of(
                        notOpenId,
                        List.of(POOL_LOGIN, Login.of("accounts.google.com", "ya29.a0AfB_byCexample")),
                        List.of(
                                "In the login for accounts.google.com: This is an access token.",
                                "The login for accounts.google.com has: Google access token, 21 characters.")),
                Arguments.of(
                        notOpenId,
                        List.of(Login.of("Facebook", Tokens.FACEBOOK_TOKEN)),
                        List.of(
                                "“Facebook” is not the provider name that Cognito expects for this provider.",
                                "The login for Facebook has: Facebook access token, 138 characters.")),
                Arguments.of(
                        claim,
                        List.of(APPLE, Login.of(USER_POOL, Tokens.rsa(Tokens.accessTokenClaims()))),
                        List.of(
                                "In the login for " + USER_POOL + ": This is an access token.",
                                "The missing claim is aud.",
                                "The login for " + USER_POOL + " has: access token, an ID token is needed.",
                                "The token’s token_use is access.",
                                "The token’s client_id is " + CLIENT + ".",
                                "The token has no aud.")),
                Arguments.of(
                        signature,
                        List.of(GOOGLE, cut),
                        List.of(
                                "In the login for " + USER_POOL
                                        + ": The end of the token is missing or was changed: a signature of 253 bytes is not valid for RS256.",
                                "The login for " + USER_POOL + " has: damaged JWT.")),
                Arguments.of(
                        signature,
                        List.of(POOL_LOGIN),
                        List.of(
                                "The form of the token shows no damage. Either it was edited or lost a part of its middle, or Cognito does not have the issuer’s key “key-1” yet.",
                                "The login for " + USER_POOL + " has: ID token, expires in 1 h 0 min.",
                                "The token’s alg is RS256, and its signature has 256 bytes.")),
                Arguments.of(
                        audience,
                        List.of(APPLE),
                        List.of(
                                "The token was issued for com.example.web. That must be registered with the pool: the Services ID for the web, the bundle ID for iOS.",
                                "The login for appleid.apple.com has: ID token, expires in 10 min.",
                                "The token’s aud is com.example.web.")),
                Arguments.of(
                        audience,
                        List.of(POOL_LOGIN, FACEBOOK),
                        List.of(
                                "The token was issued for the client " + CLIENT + ", which is not registered for "
                                        + USER_POOL + " in the identity pool.",
                                "The login for " + USER_POOL + " has: ID token, expires in 1 h 0 min.",
                                "The token’s aud is " + CLIENT + ".")),
                Arguments.of(
                        notCognito,
                        List.of(GOOGLE, Login.of(USER_POOL, "c2f7b0a4".repeat(8))),
                        List.of(
                                "In the login for " + USER_POOL + ": This is not an ID token, but " + USER_POOL
                                        + " needs one.",
                                "The login for " + USER_POOL + " has: opaque, 64 characters.")),
                Arguments.of(
                        "Invalid login token. Can't pass in a Cognito token.",
                        List.of(Login.of("cognito-identity.amazonaws.com", Tokens.rsa(Tokens.developerClaims()))),
                        List.of(
                                "Cognito itself issued this token for an identity, such as a developer-authenticated one or a guest. Its sub is already the IdentityId.",
                                "The login for cognito-identity.amazonaws.com has: token of an identity, not for GetId.",
                                "The token’s iss is https://cognito-identity.amazonaws.com.")),
                Arguments.of(
                        "Unauthenticated access is not supported for this identity pool.",
                        List.of(),
                        List.of("The request has no logins, and the pool does not allow guests.")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRefusalIsExplainedWithWhatThisRequestShows(String message, List<Login> logins, List<String> messages) {
        assertThat(explain(message, logins.toArray(Login[]::new))).isEqualTo(messages);
    }

    @Test
    void anExpiredTokenShowsBothTimesTheirDistanceAndTheLoginItIsAbout() {
        Instant limit = NOW.minus(Duration.ofMinutes(35));
        String message =
                "Invalid login token. Token expired: " + NOW.getEpochSecond() + " >= " + limit.getEpochSecond();

        assertThat(explain(message, GOOGLE, expired(Duration.ofDays(3)), expired(Duration.ofMinutes(40))))
                .containsExactly(
                        "In the login for " + USER_POOL
                                + ": The token expired 40 min ago, at 23 Nov 2026, 10:20:00 CET.",
                        "By Cognito’s clock the call arrived at 23 Nov 2026, 11:00:00 CET, 35 min after its limit for the token, 23 Nov 2026, 10:25:00 CET. This limit is the token’s exp, to which Cognito can add 5 minutes.",
                        "The login for " + USER_POOL + " has: ID token, expired 40 min ago.",
                        "The token’s exp is 23 Nov 2026, 10:20:00 CET, 40 min ago.");
    }

    @Test
    void noExplanationQuotesATokenOrThePerson() {
        List<Login> logins = List.of(GOOGLE, POOL_LOGIN, APPLE, FACEBOOK, expired(Duration.ofDays(1)));
        for (KnownMessageRows.Row row : KnownMessageRows.rows()) {
            String messages =
                    String.join("\n", explain(row.text(), request(logins.toArray(Login[]::new)), SampleCalls.trace()));

            assertThat(messages).doesNotContain("eyJ", "EAAG", "jo@example.com", "aaaaaaaa-bbbb", "{");
        }
    }
}
