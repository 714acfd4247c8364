package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.ExplainedRefusals.GOOGLE;
import static io.github.identitydesk.diagnosis.ExplainedRefusals.MESSAGES;
import static io.github.identitydesk.diagnosis.ExplainedRefusals.POOL_LOGIN;
import static io.github.identitydesk.diagnosis.ExplainedRefusals.explain;
import static io.github.identitydesk.diagnosis.SampleCalls.request;
import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.USER_POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.Fix;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.token.Tokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal is explained with what its message does not say: the clock, the region, the server, or the kind of token. */
class ExplanationsTest {
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
    void tokenForLaterUseBlamesNoClock() {
        Map<String, Object> claims = Tokens.claims("https://id.example.com", "desk");
        String later =
                Tokens.rsa(Tokens.with(claims, "nbf", NOW.plusSeconds(1800).getEpochSecond()));
        Refusal refusal = Refusal.of("NotAuthorizedException", "Invalid login token.", 400);
        IdentityRequest request = SampleCalls.request(Login.of("id.example.com", later));

        Explanation explanation = Explanations.explain(refusal, request, SampleCalls.trace(), NOW);

        assertThat(MESSAGES.format(explanation.whatToDo())).startsWith("Wait until then");
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
                        "This is a user pool ID. Enter the identity pool ID, such as us-east-1:1a2b3c4d-…",
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
