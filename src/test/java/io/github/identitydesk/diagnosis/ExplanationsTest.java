package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.SampleCalls.request;
import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.USER_POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.words.Messages;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationsTest {
    private static final Messages MESSAGES = new Messages(Locale.UK, ZoneId.of("Europe/Berlin"));
    private static final String CLIENT = "4abcdefghijklmnopqrstuvwxy";
    private static final Login GOOGLE = Login.of("accounts.google.com", Tokens.rsa(Tokens.googleClaims()));
    private static final Login POOL_LOGIN = Login.of(USER_POOL, Tokens.rsa(Tokens.userPoolClaims()));
    private static final Login FACEBOOK = Login.of("graph.facebook.com", Tokens.FACEBOOK_TOKEN);
    private static final Login APPLE = Login.of("appleid.apple.com", Tokens.rsa(Tokens.appleClaims()));

    /** The explanation in words: cause first, then the evidence line by line. */
    private static List<String> explain(String message, IdentityRequest request, CallTrace trace) {
        Explanation explanation =
                Explanations.explain(Refusal.of("NotAuthorizedException", message, 400), request, trace, NOW);
        List<String> messages = new ArrayList<>();
        messages.add(MESSAGES.format(explanation.likelyCause().orElseThrow()));
        explanation.evidence().stream().map(MESSAGES::format).forEach(messages::add);
        return messages;
    }

    private static List<String> explain(String message, Login... logins) {
        return explain(message, request(logins), SampleCalls.trace());
    }

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
                                "In the login for accounts.google.com: This is not an ID token, but accounts.google.com needs one.",
                                "The login for accounts.google.com has: Google access token, 21 characters.")),
                Arguments.of(
                        notOpenId,
                        List.of(Login.of("Facebook", Tokens.FACEBOOK_TOKEN)),
                        List.of(
                                "In the login for Facebook: “Facebook” is not the provider name that Cognito expects for this provider.",
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
                                        + ": The token’s signature has 253 bytes, which is not a valid length for RS256. Its end may be missing.",
                                "The login for " + USER_POOL + " has: damaged JWT.",
                                "The token’s alg is RS256, and its signature has 253 bytes.")),
                Arguments.of(
                        signature,
                        List.of(POOL_LOGIN),
                        List.of(
                                "The token was changed or cut when it was copied, or the issuer has new keys.",
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
                                "In the login for cognito-identity.amazonaws.com: This token belongs to a developer-authenticated identity. Its sub is already the IdentityId.",
                                "The login for cognito-identity.amazonaws.com has: developer-authenticated token, not for GetId.",
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
                        "By Cognito’s clock the call arrived at 23 Nov 2026, 11:00:00 CET. The token had expired 35 min earlier, at 23 Nov 2026, 10:25:00 CET.",
                        "The login for " + USER_POOL + " has: ID token, expired 40 min ago.",
                        "The token’s exp is 23 Nov 2026, 10:20:00 CET, 40 min ago.");
    }

    @Test
    void aTokenThatIsOnlyAliveByOurSlowClockPointsToTheClock() {
        Instant serviceTime = NOW.plus(Duration.ofHours(2));
        Instant limit = NOW.plus(Duration.ofHours(1));
        String message =
                "Invalid login token. Token expired: " + serviceTime.getEpochSecond() + " >= " + limit.getEpochSecond();

        assertThat(explain(message, request(POOL_LOGIN), SampleCalls.trace(SampleCalls.AWS, serviceTime)))
                .startsWith(
                        "The token is still valid by this computer’s clock, but that clock is 1 h 59 min behind Cognito’s.")
                .last()
                .asString()
                .startsWith("This computer’s clock is 1 h 59 min behind Cognito’s. Turn on automatic time.");
    }

    @Test
    void clocksMayDifferByAMinuteBeforeItIsSaid() {
        String unknown = "Something new.";
        Refusal refusal = Refusal.of("NotAuthorizedException", unknown, 400);
        CallTrace near = SampleCalls.trace(SampleCalls.AWS, NOW.minusSeconds(59));
        CallTrace far = SampleCalls.trace(SampleCalls.AWS, NOW.minusSeconds(90));

        assertThat(Explanations.explain(refusal, request(), near, NOW).evidence())
                .isEmpty();
        assertThat(Explanations.explain(refusal, request(), far, NOW).evidence())
                .extracting(MESSAGES::format)
                .singleElement()
                .asString()
                .startsWith("This computer’s clock is 1 min 30 s ahead of Cognito’s.")
                .contains("Linux: timedatectl");
    }

    @Test
    void aPoolIsOnlyFoundInItsOwnRegion() {
        Endpoint elsewhere = new Endpoint.Aws(new Region("eu-west-1"));
        String message = "IdentityPool '" + Tokens.POOL + "' not found.";

        assertThat(explain(message, request(GOOGLE), SampleCalls.trace(elsewhere, NOW)))
                .containsExactly(
                        "The pool is in us-east-1, but the call went to eu-west-1. A pool is only found in its own region.",
                        "The pool is " + Tokens.POOL + ".");
        assertThat(explain(message, request(GOOGLE), SampleCalls.trace()).getFirst())
                .startsWith("The ID has a typo");
    }

    @Test
    void otherServersHaveOtherPools() {
        String message = "IdentityPool '" + Tokens.POOL + "' not found.";
        Region region = new Region("us-east-1");
        Endpoint sandbox = new Endpoint.Sandbox(URI.create("http://127.0.0.1:4000"), region);
        Endpoint custom = new Endpoint.Custom(URI.create("http://localhost:4566"), region);

        assertThat(explain(message, request(), SampleCalls.trace(sandbox, NOW)).getFirst())
                .contains("sandbox");
        assertThat(explain(message, request(), SampleCalls.trace(custom, NOW)).getFirst())
                .startsWith("localhost:4566 is not AWS");
    }

    @Test
    void aViolatedConstraintNamesWhatIsWrongWithTheValue() {
        IdentityRequest request = IdentityRequest.guest("us-east-1_AbCdEfGhI");
        String message =
                "1 validation error detected: Value 'us-east-1_AbCdEfGhI' at 'identityPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+";

        assertThat(explain(message, request, SampleCalls.trace()))
                .containsExactly(
                        "This is a user pool ID. Enter the identity pool ID, such as us-east-1:1a2b3c4d-….",
                        "The value is “us-east-1_AbCdEfGhI”, given for identityPoolId.");
    }

    @Test
    void theFixOfWhatWasFoundIsOffered() {
        Map<String, Object> claims = Tokens.developerClaims();
        Refusal refusal =
                Refusal.of("NotAuthorizedException", "Invalid login token. Can't pass in a Cognito token.", 400);

        assertThat(Explanations.explain(
                                refusal,
                                request(GOOGLE, Login.of(USER_POOL, Tokens.rsa(claims))),
                                SampleCalls.trace(),
                                NOW)
                        .fixes())
                .contains(new Fix.CopyIdentityId("us-east-1:0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"));
        assertThat(Explanations.explain(refusal, request(GOOGLE), SampleCalls.trace(), NOW)
                        .fixes())
                .isEmpty();
    }

    @Test
    void noExplanationQuotesATokenOrThePerson() {
        List<Login> logins = List.of(GOOGLE, POOL_LOGIN, APPLE, FACEBOOK, expired(Duration.ofDays(1)));
        for (KnownMessagesTest.Row row : KnownMessagesTest.rows()) {
            String messages =
                    String.join("\n", explain(row.text(), request(logins.toArray(Login[]::new)), SampleCalls.trace()));

            assertThat(messages).doesNotContain("eyJ", "EAAG", "jo@example.com", "aaaaaaaa-bbbb", "{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NotAuthorizedException", "WhateverException"})
    void aRefusalWithoutAMessageIsNotSaidToExplainItself(String errorCode) {
        Explanation explanation =
                Explanations.explain(Refusal.of(errorCode, " ", 400), SampleCalls.request(), SampleCalls.trace(), NOW);

        assertThat(explanation.title().key()).isEqualTo("explain.title.NO_MESSAGE");
    }

    static Stream<Arguments> accessTokens() {
        Map<String, Object> okta = Tokens.claims("https://dev-1.okta.com/oauth2/default", "api://default");
        Map<String, Object> entra = Tokens.claims("https://sts.windows.net/0f1e2d3c/", "https://graph.microsoft.com");
        Map<String, Object> auth0 = Tokens.claims("https://tenant.eu.auth0.com/", "https://api.example.com");
        Map<String, Object> keycloak = Tokens.claims("https://sso.example.com/realms/main", "account");
        return Stream.of(
                Arguments.of("dev-1.okta.com/oauth2/default", Tokens.with(okta, "scp", List.of("openid"))),
                Arguments.of("dev-1.okta.com/oauth2/default", Tokens.with(okta, "cid", "0oa1")),
                Arguments.of("sts.windows.net/0f1e2d3c", Tokens.with(entra, "appid", "client")),
                Arguments.of("tenant.eu.auth0.com", Tokens.with(auth0, "azp", "client")),
                Arguments.of("tenant.eu.auth0.com", Tokens.with(auth0, "scope", "openid profile")),
                Arguments.of("sso.example.com/realms/main", Tokens.with(keycloak, "typ", "Bearer")));
    }

    @ParameterizedTest
    @MethodSource("accessTokens")
    void anAccessTokenThatLooksLikeAnIdTokenIsToldByItsClaimsWhateverTheServiceSays(
            String name, Map<String, Object> claims) {
        IdentityRequest request = request(Login.of(name, Tokens.rsa(claims)));
        for (String message : List.of(
                "Token is not from a supported provider of this identity pool.",
                "Invalid login token. Incorrect token audience.",
                "Some words that nobody has heard before.")) {
            Explanation explanation = Explanations.explain(
                    Refusal.of("NotAuthorizedException", message, 400), request, SampleCalls.trace(), NOW);

            assertThat(explanation.findings().getFirst().kind()).isEqualTo(Finding.Kind.ACCESS_TOKEN);
        }
    }
}
