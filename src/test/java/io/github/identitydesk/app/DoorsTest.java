package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The three starting points that an empty window offers. */
class DoorsTest extends WindowTest {
    @Test
    void sandboxStartingPointAnswersAtOnce() {
        clickOn("#trySandbox");
        waitForAnswer();

        assertThat(text("outcomeTitle")).isEqualTo("Identity found");
        assertThat(isShown("sandboxMark")).isTrue();
        assertThat(isShown("trySandbox")).isFalse();
        waitUntil(() -> node("copyIdentityId").isFocused());
    }

    @Test
    void clipboardContentFillsTheForm() {
        putOnClipboard("aws cognito-identity get-id --identity-pool-id eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678");
        clickOn("#pasteRequest");
        waitUntil(() -> text("identityPoolId").startsWith("eu-west-1:"));

        assertThat(isShown("outcomeTitle")).isFalse();
    }

    @Test
    void errorMessageIsExplained() {
        clickOn("#explainMessage");
        waitUntil(() -> lookup("Explain an Error Message").tryQuery().isPresent()
                || lookup(".explain-pane").tryQuery().isPresent());
        push(KeyCode.ESCAPE);

        assertThat(isShown("explainMessage")).isTrue();
    }

    @Test
    void helpMenuAlsoOffersTheSandbox() {
        chooseFromMenu("Help", "Try It in the Sandbox");
        waitForAnswer();

        assertThat(text("outcomeTitle")).isEqualTo("Identity found");
    }
}
