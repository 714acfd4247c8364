package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.rsa;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.words.Messages;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The advice for a misspelled provider name is the finished name, and never to sign in with the misspelled one. */
class MisspelledNamesTest {
    private static final Messages MESSAGES = new Messages(Locale.UK, ZoneId.of("UTC"));

    @ParameterizedTest
    @CsvSource({
        "acounts.google.com, https://accounts.google.com",
        "accounts.gogle.com, https://accounts.google.com",
        "appleid.aple.com, https://appleid.apple.com",
        "id.exmaple.com/realms/a, https://id.example.com/realms/a",
        "cognito-identity.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI, https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
        "congito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI, https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
        "cognito-idp.us-esat-1.amazonaws.com/us-esat-1_AbCdEfGhI, https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
        "cognito-idp.us-east-1.amazonaws.com/shop-users, https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
        "shop.auth.us-east-1.amazoncognito.com, https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
        "vstoken.actions.githubusercontent.com, https://token.actions.githubusercontent.com",
        "accounts.google.com;appleid.apple.com, https://accounts.google.com",
        "login.microsoftonline.com/acme.onmicrosoft.com/v2.0, https://login.microsoftonline.com/6731de76-14a6-49ae-97bc-6eba6914391e/v2.0",
        "securetoken.google.com, https://securetoken.google.com/shop-317",
        "https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI, https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
    })
    void issuerShowsTheName(String misspelled, String issuer) {
        assertThat(advice(misspelled, rsa(Tokens.claims(issuer, "desk"))))
                .isEqualTo("Use the provider name " + issuer.substring(8) + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "gaphh.facebook.com, graph.facebook.com, EAADaB3aB3aB3aB3aB3aB3aB3",
        "graph.facebok.com, graph.facebook.com, aB3aB3aB3aB3aB3aB3aB3aB3aB3",
        "www.amazn.com, www.amazon.com, Atza|aB3aB3aB3aB3aB3aB3aB3aB3",
        "api.twiter.com, api.twitter.com, 17-aB3aB3aB3aB3aB3aB3aB3aB3",
    })
    void nameOfAPublicProviderIsKnown(String misspelled, String name, String token) {
        assertThat(advice(misspelled, token)).isEqualTo("Use the provider name " + name + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "shop.us.auth0.com, https://shop.eu.auth0.com/",
        "dev-4472.okta.com, https://dev-4471.okta.com",
        "id.example.org, https://login.example.com"
    })
    void nameThatMayBeAnotherProviderIsNoTypo(String name, String issuer) {
        assertThat(advice(name, rsa(Tokens.claims(issuer, "desk")))).contains("Otherwise sign in with " + name);
    }

    static Stream<Arguments> swappedTokens() {
        String google = rsa(Tokens.claims("https://accounts.google.com", "desk"));
        String apple = rsa(Tokens.claims("https://appleid.apple.com", "desk"));
        return Stream.of(
                Arguments.of("www.amazon.com", Tokens.FACEBOOK_TOKEN, Tokens.AMAZON_TOKEN),
                Arguments.of("accounts.google.com", Tokens.FACEBOOK_TOKEN, google),
                Arguments.of("appleid.apple.com", Tokens.FACEBOOK_TOKEN, apple));
    }

    @ParameterizedTest
    @MethodSource("swappedTokens")
    void swappedTokensAreSwappedBack(String name, String ofFacebook, String own) {
        Explanation explanation = Explanations.explain(
                Refusal.of("NotAuthorizedException", "Invalid login token.", 400),
                SampleCalls.request(Login.of("graph.facebook.com", own), Login.of(name, ofFacebook)),
                SampleCalls.trace(),
                NOW);

        assertThat(MESSAGES.format(explanation.whatToDo()))
                .startsWith("Swap the tokens of graph.facebook.com and " + name);
    }

    @Test
    void userPoolUnderBothOfItsNamesNeedsOne() {
        String host = "cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI";
        String token = rsa(Tokens.userPoolClaims());
        Explanation explanation = Explanations.explain(
                Refusal.of("NotAuthorizedException", "Invalid login token.", 400),
                SampleCalls.request(Login.of(host, token), Login.of("issuer-" + host, token)),
                SampleCalls.trace(),
                NOW);

        assertThat(MESSAGES.format(explanation.whatToDo())).startsWith("Leave one of the two logins out");
    }

    private static String advice(String name, String token) {
        return MESSAGES.format(Explanations.explain(
                        Refusal.of(
                                "NotAuthorizedException",
                                "Invalid login token. Issuer doesn't match providerName",
                                400),
                        SampleCalls.request(Login.of(name, token)),
                        SampleCalls.trace(),
                        NOW)
                .whatToDo());
    }
}
