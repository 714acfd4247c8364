package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HealthyTokensTest {
    static List<Arguments> healthyLogins() {
        Map<String, Object> okta = Tokens.claims("https://dev-1.okta.com/oauth2/default", "0oa1");
        Map<String, Object> auth0 = Tokens.claims("https://tenant.eu.auth0.com/", "A1b2C3");
        Map<String, Object> keycloak = Tokens.claims("https://login.example.com:8443/realms/Sales", "desk");
        return List.of(
                Arguments.of("user pool", Tokens.USER_POOL, Tokens.rsa(Tokens.userPoolClaims())),
                Arguments.of(
                        "user pool of GovCloud",
                        "cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_AbC123",
                        Tokens.rsa(Tokens.with(
                                Tokens.userPoolClaims(),
                                "iss",
                                "https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_AbC123"))),
                Arguments.of(
                        "user pool in another region than the identity pool",
                        "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC123",
                        Tokens.rsa(Tokens.with(
                                Tokens.userPoolClaims(),
                                "iss",
                                "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC123"))),
                Arguments.of("Google", "accounts.google.com", Tokens.rsa(Tokens.googleClaims())),
                Arguments.of(
                        "Google with the issuer of old",
                        "accounts.google.com",
                        Tokens.rsa(Tokens.with(Tokens.googleClaims(), "iss", "accounts.google.com"))),
                Arguments.of("Apple", "appleid.apple.com", Tokens.rsa(Tokens.appleClaims())),
                Arguments.of("OpenID Connect with a path", "dev-1.okta.com/oauth2/default", Tokens.rsa(okta)),
                Arguments.of("OpenID Connect whose issuer ends with a slash", "tenant.eu.auth0.com", Tokens.rsa(auth0)),
                Arguments.of("OpenID Connect with a port", "login.example.com:8443/realms/Sales", Tokens.rsa(keycloak)),
                Arguments.of(
                        "OpenID Connect of an emulator",
                        "localhost:9229/local_2pmZ",
                        Tokens.rsa(Tokens.claims("http://localhost:9229/local_2pmZ", "x"))),
                Arguments.of(
                        "several audiences",
                        "dev-1.okta.com/oauth2/default",
                        Tokens.rsa(Tokens.with(okta, "aud", List.of("a", "b")))),
                Arguments.of(
                        "a longer RSA key",
                        "dev-1.okta.com/oauth2/default",
                        Tokens.signed(JWSAlgorithm.RS512, "JWT", okta)),
                Arguments.of(
                        "RSA with PSS",
                        "dev-1.okta.com/oauth2/default",
                        Tokens.signed(JWSAlgorithm.PS256, "JWT", okta)),
                Arguments.of(
                        "issued by a clock that is a little ahead",
                        Tokens.USER_POOL,
                        Tokens.rsa(Tokens.with(
                                Tokens.userPoolClaims(),
                                "iat",
                                NOW.plusSeconds(20).getEpochSecond()))),
                Arguments.of(
                        "times with a fraction",
                        Tokens.USER_POOL,
                        Tokens.rsa(Tokens.with(
                                Tokens.userPoolClaims(),
                                "exp",
                                NOW.plusSeconds(3600).getEpochSecond() + 0.5))),
                Arguments.of("as long as the service takes", Tokens.USER_POOL, Tokens.ofLength(49_000)),
                Arguments.of("Facebook", "graph.facebook.com", Tokens.FACEBOOK_TOKEN),
                Arguments.of("Facebook with a token of unknown make", "graph.facebook.com", "x".repeat(200)),
                Arguments.of("Amazon", "www.amazon.com", Tokens.AMAZON_TOKEN),
                Arguments.of("Twitter", "api.twitter.com", Tokens.TWITTER_TOKEN),
                Arguments.of("SAML", Tokens.SAML, Tokens.saml(Duration.ofHours(1))),
                Arguments.of(
                        "SAML of GovCloud",
                        "arn:aws-us-gov:iam::123456789012:saml-provider/Example",
                        Tokens.saml(Duration.ofMinutes(5))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("healthyLogins")
    void nothingIsFoundInAHealthyLogin(String description, String providerName, String token) {
        assertThat(Findings.of(0, Login.of(providerName, token), NOW))
                .extracting(Finding::kind)
                .isEmpty();
    }

    @Test
    void nothingIsFoundInManyHealthyLoginsTogether() {
        List<Login> logins = healthyLogins().stream()
                .map(Arguments::get)
                .map(login -> Login.of((String) login[1], (String) login[2]))
                .toList();

        assertThat(Findings.of(new IdentityRequest(Tokens.POOL, Optional.empty(), logins), NOW))
                .isEmpty();
    }

    @Test
    void whatIsMissingAltogetherIsLeftToTheChecksOfTheRequest() {
        assertThat(Findings.of(0, Login.of("", ""), NOW)).isEmpty();
        assertThat(Findings.of(0, Login.of("accounts.google.com", ""), NOW)).isEmpty();
    }
}
