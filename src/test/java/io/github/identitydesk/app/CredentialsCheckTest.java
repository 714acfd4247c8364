package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The credentials check explains its answer. */
@Tag("slow")
class CredentialsCheckTest extends CheckFixture {
    @Test
    void successShowsTheExpiryAndTheAttempt() {
        findInSandbox(SandboxPool.GUESTS);
        assertThat(isShown("credentialsAnswer")).isFalse();
        check("checkCredentials");
        assertThat(text("answerTitle")).startsWith("This identity gets credentials. They expire at ");
        assertThat(attemptBars()).contains("Attempt 1").anyMatch(text -> text.startsWith("HTTP 200, "));
        assertThat(isFailed()).isFalse();
    }

    @Test
    void focusStaysOnTheButtonThatWasUsed() {
        service.keepWaiting(CREDENTIALS);
        findAtService();
        press("checkCredentials");
        waitUntil(() -> !service.received(CREDENTIALS).isEmpty());
        assertThat(onFx(() -> node("checkCredentials").isFocused())).isTrue();
        push(KeyCode.SPACE);
        push(KeyCode.ESCAPE);
        waitUntil(() -> text("answerTitle").equals("The check was cancelled"));
        assertThat(onFx(() -> node("checkCredentials").isFocused())).isTrue();
        assertThat(service.received(CREDENTIALS)).hasSize(1);
    }

    @Test
    void shortcutChecksTheCredentials() {
        findInSandbox(SandboxPool.GUESTS);
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        waitUntil(() ->
                isShown("credentialsAnswer") && text("answerTitle").startsWith("This identity gets credentials."));
    }

    @Test
    void missingRoleIsExplainedAndItsPolicyStatementCanBeCopied() {
        findInSandbox(SandboxPool.NO_ROLE);
        check("checkCredentials");
        assertThat(text("answerTitle")).isEqualTo("No usable role in this pool");
        assertThat(text("answerWords"))
                .contains("InvalidIdentityPoolConfigurationException")
                .contains("Check assigned IAM roles for this pool.")
                .contains("Request ID: ");
        assertThat(text("answerAdvice")).contains("sts:AssumeRoleWithWebIdentity");
        assertThat(text("trustPolicy")).contains(SandboxPool.NO_ROLE.id()).contains("\"unauthenticated\"");
        assertThat(attemptBars()).anyMatch(text -> text.startsWith("HTTP 400, "));
        assertThat(isFailed()).isTrue();
        press("copyTrustPolicy");
        assertThat(clipboard()).isEqualTo(text("trustPolicy"));
    }

    @Test
    void policyStatementForALoginNamesAuthenticatedIdentities() {
        choose(SampleRequest.LOGIN);
        fill("identityPoolId", SandboxPool.NO_ROLE.id());
        assertThat(text("identityPoolId")).isEqualTo(SandboxPool.NO_ROLE.id());
        getId();
        waitForAnswer();
        check("checkCredentials");
        assertThat(text("answerTitle")).isEqualTo("No usable role in this pool");
        assertThat(text("trustPolicy")).contains("\"authenticated\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NotAuthorizedException | The ambiguous role mapping rules denied this request"
                        + " | The role rules do not choose one role | role mapping",
                "InvalidIdentityPoolConfigurationException | Invalid identity pool configuration. Check assigned IAM"
                        + " roles for this pool. | No usable role in this pool | trust policy",
                "ResourceConflictException | A login is linked to another identity."
                        + " | The login is in use elsewhere | Cognito gave no credentials",
                "TooManyRequestsException | Rate exceeded | Too many calls | Wait",
                "NotAuthorizedException | Access to Identity 'x' is forbidden."
                        + " | This identity needs its logins | same logins",
                "ResourceNotFoundException | Identity 'x' not found."
                        + " | Cognito does not know this identity | GetId again",
            })
    void refusalShowsItsReasonAndTheServiceMessage(String exception, String message, String title, String text) {
        service.refuse(CREDENTIALS, exception, message);
        findAtService();
        check("checkCredentials");
        assertThat(text("answerTitle")).isEqualTo(title);
        assertThat(text("answerWords"))
                .contains(exception)
                .contains(message)
                .contains("Request ID: request-of-" + CREDENTIALS);
        assertThat(text("answerText")).startsWith("Cognito gave no credentials to this identity.");
        assertThat(text("answerText") + text("answerAdvice")).contains(text);
        assertThat(attemptBars()).anyMatch(bar -> bar.startsWith("HTTP 400, "));
        assertThat(service.received(CREDENTIALS)).hasSize(1);
    }

    @Test
    void roleThatTheTokenDoesNotNameIsRefused() {
        service.refuse(CREDENTIALS, "NotAuthorizedException", "Requested role is not allowed.");
        findAtService();
        clickOn("#customRole");
        paste("arn:aws:iam::123456789012:role/Own");
        check("checkCredentials");
        assertThat(service.received(CREDENTIALS).getFirst().body()).contains("arn:aws:iam::123456789012:role/Own");
        assertThat(text("answerTitle")).isEqualTo("The requested role was refused");
        assertThat(text("answerText") + text("answerAdvice")).contains("cognito:roles");
    }
}
