package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.words.Messages;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals whose explanation depends on the providers in the request, or on more words than the name of the exception. */
class ProviderRefusalTest {
    @ParameterizedTest
    @CsvSource({
        "graph.facebook.com, The session has been invalidated because the user changed the password, PROVIDER_REVOKED",
        "www.amazon.com, Token has been revoked., PROVIDER_REVOKED",
        "accounts.google.com, User is disabled., PROVIDER_REVOKED",
        "graph.facebook.com, Error validating access token: Session has expired on Friday., PROVIDER_REVOKED",
        "www.amazon.com, Invalid OAuth 2.0 Access Token, PROVIDER_REVOKED",
        "cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI, Password reset required for the user, USER_REVOKED",
        "cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI, User is disabled., USER_REVOKED",
    })
    void userPoolIsBlamedOnlyIfTheRequestHasOne(String provider, String message, String explanation) {
        assertThat(title("NotAuthorizedException", message, Login.of(provider, "Atza|abcdefghijklmnop")))
                .isEqualTo("explain.title." + explanation);
    }

    @Test
    void wordsOfFacebookAreNotAboutTheUserPool() {
        Explanation explanation = Explanations.explain(
                Refusal.of(
                        "NotAuthorizedException", "Error validating access token: The session was invalidated.", 400),
                SampleCalls.request(
                        Login.of("graph.facebook.com", Tokens.FACEBOOK_TOKEN),
                        Login.of(Tokens.USER_POOL, Tokens.rsa(Tokens.userPoolClaims()))),
                SampleCalls.trace(),
                NOW);

        assertThat(explanation.title().key()).isEqualTo("explain.title.PROVIDER_REVOKED");
        assertThat(new Messages(Locale.UK, ZoneId.of("UTC"))
                        .format(explanation.likelyCause().orElseThrow()))
                .contains("only the one for graph.facebook.com");
    }

    @Test
    void policyOfTheCallerIsNotSaidToBeAboutTheAnonymousPrincipal() {
        String message = "User: arn:aws:sts::123456789012:assumed-role/a/b is not authorized to perform:"
                + " cognito-identity:GetId because no identity-based policy allows the cognito-identity:GetId action";

        assertThat(Explanations.explain(
                                Refusal.of("AccessDeniedException", message, 400),
                                SampleCalls.request(),
                                SampleCalls.trace(),
                                NOW)
                        .whatToDo()
                        .key())
                .isEqualTo("advice.policy.ofCaller");
    }

    @ParameterizedTest
    @CsvSource({
        "Account 123456789012 is suspended, ACCESS_DENIED",
        "The account is closed, ACCESS_DENIED",
        "'', POLICY",
        "You are not authorized to perform this action, POLICY",
        "Access denied by an organization policy, POLICY",
    })
    void policyIsBlamedOnlyIfTheMessageAllowsIt(String message, String explanation) {
        assertThat(title("AccessDeniedException", message)).isEqualTo("explain.title." + explanation);
    }

    @ParameterizedTest
    @CsvSource({
        "NotAuthorizedException, Identity pool is disabled., Cognito refused the request: “Identity pool is disabled”",
        "InvalidParameterException, The settings differ, Cognito refused the request: “The settings differ”",
        "NotAuthorizedException, Invalid login token. Key type unknown., Cognito does not accept a token: “Key type unknown”",
        "NotAuthorizedException, Invalid login token., Cognito does not accept a token",
    })
    void titleSaysWhatCognitoSaidIfNothingExplainsIt(String exception, String message, String title) {
        Explanation explanation = Explanations.explain(
                Refusal.of(exception, message, 400),
                SampleCalls.request(Login.of(Tokens.USER_POOL, Tokens.rsa(Tokens.userPoolClaims()))),
                SampleCalls.trace(),
                NOW);

        assertThat(new Messages(Locale.UK, ZoneId.of("UTC")).format(explanation.title()))
                .isEqualTo(title);
    }

    private static String title(String exception, String message, Login... logins) {
        return Explanations.explain(
                        Refusal.of(exception, message, 400), SampleCalls.request(logins), SampleCalls.trace(), NOW)
                .title()
                .key();
    }
}
