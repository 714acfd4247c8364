package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Error messages and logs from elsewhere, which the window explains without a call. */
@Tag("slow")
class ExplainMessageTest extends WindowTest {
    @Test
    void pastedErrorMessageIsExplained() {
        chooseFromMenu("Help", "Explain an Error Message…");
        waitUntil(() -> lookup("#messageToExplain").tryQuery().isPresent());
        fill(
                "messageToExplain",
                "An error occurred (NotAuthorizedException) when calling the GetId operation: Invalid login token. Token expired: 1589092400 >= 1589092129");
        waitUntil(() -> text("messageTitle").equals("The token has expired"));
        assertThat(lookup("What happened").match(WindowRobot::isSeen).tryQuery())
                .isPresent();
        assertThat(text("messageMeaning")).contains("4 min 31 s after its limit for the token");

        fill(
                "messageToExplain",
                "1 validation error detected: Value 'us-east-1_123456789' at 'identityPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+");
        waitUntil(() -> text("messageTitle").equals("A value has the wrong format"));
        push(KeyCode.ESCAPE);
    }

    @Test
    void errorMessageThatIsPastedInsteadOfARequestIsExplained() {
        putOnClipboard(
                "08:12 ERROR NotAuthorizedException: Invalid login token. Token expired: 1589092400 >= 1589092129 (Service: CognitoIdentity)");
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);

        waitUntil(() -> lookup("#messageTitle").tryQuery().isPresent()
                && text("messageTitle").equals("The token has expired"));
        assertThat(text("messageToExplain")).startsWith("08:12 ERROR");
        assertThat(text("messageAdvice")).isNotBlank();
        assertThat(isShown("notice")).isFalse();
        push(KeyCode.ESCAPE);
    }

    @Test
    void severalMessagesInALogAreListedWithTheirLines() {
        chooseFromMenu("Help", "Explain an Error Message…");
        waitUntil(() -> lookup("#messageToExplain").tryQuery().isPresent());
        fill("messageToExplain", """
                10:42 INFO  started

                10:43 ERROR NotAuthorizedException: Invalid login token. Incorrect token audience.
                10:44 ERROR NotAuthorizedException: Invalid login token. Incorrect token audience.
                10:45 WARN  TooManyRequestsException: Rate exceeded
                """);
        waitUntil(() -> isShown("foundMessages"));
        String first = text("messageTitle");
        String advice = text("messageAdvice");
        assertThat(onFx(() -> shownChoice())).isEqualTo("Line 3: " + first);

        onFx(() -> {
            node("foundMessages").requestFocus();
            return first;
        });
        push(KeyCode.DOWN);
        waitUntil(() -> shownChoice().startsWith("Line 5: "));
        assertThat(text("messageTitle")).isNotEqualTo(first);
        assertThat(text("messageAdvice")).isNotEqualTo(advice);

        fill("messageToExplain", "TooManyRequestsException: Rate exceeded");
        waitUntil(() -> !isShown("foundMessages"));
        push(KeyCode.ESCAPE);
    }

    private String shownChoice() {
        ComboBox<Object> found = lookup("#foundMessages").queryComboBox();
        return found.getConverter().toString(found.getValue());
    }

    @Test
    void valuesFoundInALogFillTheFormWithOneClick() {
        chooseFromMenu("Help", "Explain an Error Message…");
        waitUntil(() -> lookup("#messageToExplain").tryQuery().isPresent());
        fill(
                "messageToExplain",
                "{\"IdentityPoolId\":\"eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678\",\"Logins\":{\"accounts.google.com\":\"ey\"}}"
                        + " NotAuthorizedException: Invalid login token. Incorrect token audience.");
        waitUntil(
                () -> lookup("#fillForm").tryQuery().filter(WindowTest::isSeen).isPresent());
        clickOn("#fillForm");

        waitUntil(() -> text("identityPoolId").equals("eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678"));
        assertThat(lookup("#messageToExplain").tryQuery()).isEmpty();
        assertThat(onFx(() -> lookup("#logins").queryTableView().getItems().size()))
                .isEqualTo(1);
    }
}
