package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.finding.Findings;
import io.github.identitydesk.diagnosis.finding.ProviderAdvice;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.token.IssuerKind;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.words.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderAdviceTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);

    /** The names by which the advice for one provider would mention another. */
    private static final List<String> NAMES = List.of(
            "Google",
            "Apple",
            "Kubernetes",
            "GitHub",
            "GitLab",
            "Firebase",
            "Auth0",
            "Okta",
            "Entra",
            "Keycloak",
            "Facebook");

    @ParameterizedTest
    @CsvSource({
        "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbC,fetchAuthSession",
        "https://dev-1.okta.com/oauth2/default,Okta",
        "https://tenant.eu.auth0.com/,Auth0",
        "https://sts.windows.net/9122040d-6c67/,MSAL",
        "https://login.microsoftonline.com/9122040d-6c67/v2.0,MSAL",
        "https://login.example.com/realms/Sales,keycloak-js"
    })
    void adviceOnAnAccessTokenSaysWhereTheProviderReturnsTheIdToken(String issuer, String words) {
        String token = Tokens.rsa(Tokens.with(
                Tokens.with(Tokens.claims(issuer, "https://api.example.com"), "client_id", "desk"), "scp", "read"));

        assertThat(advice(ProviderPreset.nameOfIssuer(issuer), token)).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "accounts.google.com,ya29.a0AfB_byCexample,Google",
        "appleid.apple.com,c1234567890abcdef.0.srtqz,Apple",
        "token.actions.githubusercontent.com,ghs_16C7e42F292c6912E7,GitHub",
        "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE,an-opaque-token,Kubernetes",
        "securetoken.google.com/my-project,an-opaque-token,Firebase",
        "api.twitter.com,oauth_token=12345678-zYxWv&oauth_token_secret=0pQ9rStU,token;secret",
        "login.example.com/realms/Sales,an-opaque-token,Keycloak"
    })
    void adviceOnAnOpaqueTokenDependsOnTheProvider(String providerName, String token, String words) {
        assertThat(advice(providerName, token)).contains(words);
    }

    @ParameterizedTest
    @EnumSource
    void adviceMentionsNoOtherProvider(IssuerKind kind) {
        ProviderAdvice advice = new ProviderAdvice(kind);
        String words = advice.idToken().map(MESSAGES::format).orElse("")
                + advice.audience().map(MESSAGES::format).orElse("");

        assertThat(Arrays.stream(words.split("[^\\w]+", -1))
                        .filter(NAMES::contains)
                        .distinct())
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://token.actions.githubusercontent.com,https://github.com/octo-org,core.getIDToken(audience)",
        "https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE,https://kubernetes.default.svc,kubectl create token",
        "https://login.microsoftonline.com/9122040d-6c67/v2.0,6731de76-14a6,application (client) ID",
        "https://id.example.com,desk,In IAM"
    })
    void adviceOnAnAudienceSaysWhatTheProviderSets(String issuer, String audience, String words) {
        Login login = Login.of(ProviderPreset.nameOfIssuer(issuer), Tokens.rsa(Tokens.claims(issuer, audience)));
        Explanation explanation = Explanations.explain(
                Refusal.of("NotAuthorizedException", "Invalid login token. Incorrect token audience.", 400),
                SampleCalls.request(login),
                SampleCalls.trace(),
                NOW);

        assertThat(MESSAGES.format(explanation.whatToDo())).contains(words).contains(audience);
    }

    private static String advice(String providerName, String token) {
        return MESSAGES.format(
                Findings.of(0, Login.of(providerName, token), NOW).getFirst().advice());
    }
}
