package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What can be asked once there is an answer: credentials, an open-ID token, whether a token is genuine. */
class ChecksTest extends WindowTest {
    private void find(SandboxPool pool) {
        choose("endpoint", "Sandbox, not AWS");
        fill("identityPoolId", pool.id());
        getId();
        waitForAnswer();
    }

    /** Presses a button with the keyboard, once it can be pressed. */
    private void press(String button) {
        waitUntil(() -> isShown(button) && !node(button).isDisabled());
        onFx(() -> {
            node(button).requestFocus();
            return button;
        });
        push(KeyCode.SPACE);
    }

    private void check(String button) {
        press(button);
        waitUntil(() -> isShown("credentialsAnswer") && !text("answerTitle").equals("Asking…"));
    }

    private void showTokenTab() {
        onFx(() -> {
            lookup("#tabs").<TabPane>query().getSelectionModel().select(1);
            return true;
        });
        settle();
    }

    @Test
    void anIdentityWithARoleGetsCredentialsUntilATime() {
        find(SandboxPool.GUESTS);
        assertThat(isShown("credentialsAnswer")).isFalse();
        check("checkCredentials");
        assertThat(text("answerTitle")).startsWith("This identity gets credentials. They expire at ");
    }

    @Test
    void theShortcutChecksTheCredentials() {
        find(SandboxPool.GUESTS);
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        waitUntil(() ->
                isShown("credentialsAnswer") && text("answerTitle").startsWith("This identity gets credentials."));
    }

    @Test
    void aMissingRoleIsExplainedAndTheStatementIsCopied() {
        find(SandboxPool.NO_ROLE);
        check("checkCredentials");
        assertThat(text("answerTitle")).isEqualTo("No usable role in this pool");
        assertThat(text("answerWords"))
                .contains("InvalidIdentityPoolConfigurationException")
                .contains("Request ID: ");
        assertThat(text("trustPolicy")).contains(SandboxPool.NO_ROLE.id()).contains("\"unauthenticated\"");
        press("copyTrustPolicy");
        assertThat(clipboard()).isEqualTo(text("trustPolicy"));
    }

    @Test
    void anOpenIdTokenIsToldByItsClaimsAndNotShown() {
        find(SandboxPool.GUESTS);
        check("checkOpenIdToken");
        assertThat(text("answerTitle"))
                .startsWith("This identity gets an open-ID token.")
                .contains("aud: " + SandboxPool.GUESTS.id())
                .doesNotContain("eyJ");
    }

    @Test
    void theAnswerGoesWhenAnotherCallBegins() {
        find(SandboxPool.GUESTS);
        check("checkCredentials");
        getId();
        waitUntil(() -> !isShown("credentialsAnswer"));
    }

    @Test
    void noHostIsContactedBeforeTheUserAgrees() {
        choose(SampleRequest.LOGIN);
        showTokenTab();
        press("verifySignature");
        waitUntil(() -> lookup(".alert").tryQuery().isPresent());
        assertThat(lookup(".alert .content").<Labeled>query().getText())
                .isEqualTo(
                        "This asks cognito-idp.us-east-1.amazonaws.com for its public keys. Your token is not sent.");
        push(KeyCode.ENTER);
        waitUntil(() -> lookup(".alert").tryQuery().isEmpty());
        assertThat(isShown("signatureAnswer")).isFalse();
    }

    @Test
    void pastedKeysTellAnAlteredToken() {
        choose(SampleRequest.LOGIN);
        showTokenTab();
        press("pasteKeys");
        waitUntil(() -> isShown("publicKeys"));
        paste("no key");
        push(KeyCode.TAB);
        clickOn("OK");
        waitUntil(() -> isShown("signatureAnswer"));
        assertThat(text("signatureAnswer")).startsWith("There is no public key in this text.");
    }
}
