package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of the form other than the logins, and their problems. */
class FormTest extends WindowTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";

    @Test
    void focusStaysAtTheEndpointWhenTheFieldOfItsUrlDisappears() {
        choose("endpoint", "Custom URL");
        clickOn("#endpointUrl");
        chord(KeyCode.SHORTCUT, KeyCode.Z);

        assertThat(isShown("endpointUrl")).isFalse();
        assertThat(node("endpoint").isFocused()).isTrue();
    }

    @Test
    void identityPoolIdHasTheInitialFocus() {
        assertThat(node("identityPoolId").isFocused()).isTrue();
    }

    @Test
    void submittingAnInvalidFieldFocusesAndExplainsIt() {
        fill("accountId", "12-34");
        fill("identityPoolId", POOL);
        getId();

        assertThat(node("accountId").isFocused()).isTrue();
        assertThat(text("accountIdProblem")).isEqualTo("An account ID has only digits. Remove hyphens and spaces.");
        assertThat(isShown("outcomeTitle")).isFalse();
    }

    @Test
    void problemAppearsOnFocusLossAndDisappearsWhenCorrected() {
        fill("identityPoolId", "us-east-1_123456789");
        assertThat(isShown("identityPoolIdProblem")).isFalse();

        clickOn("#accountId");
        assertThat(text("identityPoolIdProblem")).startsWith("This is a user pool ID.");

        fill("identityPoolId", POOL);
        assertThat(isShown("identityPoolIdProblem")).isFalse();
    }

    @Test
    void appearingProblemDoesNotMoveTheClickedControl() {
        fill("identityPoolId", "us-east-1_123456789");
        moveTo("#addLogin");
        press(MouseButton.PRIMARY);
        assertThat(isShown("identityPoolIdProblem")).isFalse();

        release(MouseButton.PRIMARY);
        waitUntil(() -> node("identityPoolIdProblem").isVisible());
        assertThat(onFx(() -> lookup("#addLogin").<MenuButton>query().isShowing()))
                .isTrue();
    }

    @Test
    void emptyFieldThatIsSkippedHasNoProblem() {
        clickOn("#accountId");

        assertThat(isShown("identityPoolIdProblem")).isFalse();
    }

    @Test
    void regionIsTakenFromTheIdentityPoolId() {
        fill("identityPoolId", "eu-central-1:1a2b");

        assertThat(shownRegion()).isEqualTo("Automatic (eu-central-1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:cognito-identity:us-east-1:123456789012:identitypool/x",
                "https://example.com",
                "user:password"
            })
    void textThatIsNotAPoolIdGivesNoRegion(String text) {
        fill("identityPoolId", text);

        assertThat(shownRegion()).isEqualTo("Automatic");
    }

    @Test
    void typedRegionIsShownAndCalled() {
        fill("identityPoolId", POOL);
        clickOn("#region");
        write("us-west-2");
        clickOn("#accountId");

        assertThat(shownRegion()).isEqualTo("us-west-2");
        showRequestText();
        waitUntil(() -> text("requestText").contains("--region us-west-2"));
    }

    @Test
    void pastedRegionIsCalled() {
        fill("identityPoolId", POOL);
        clickOn("#region");
        paste("ap-south-2");
        push(KeyCode.TAB);

        assertThat(shownRegion()).isEqualTo("ap-south-2");
        showRequestText();
        waitUntil(() -> text("requestText").contains("--region ap-south-2"));
    }

    @Test
    void clearedRegionIsAutomaticAgain() {
        fill("identityPoolId", POOL);
        clickOn("#region");
        write("x");
        push(KeyCode.BACK_SPACE);
        clickOn("#accountId");

        assertThat(shownRegion()).isEqualTo("Automatic (us-east-1)");
        assertThat(isShown("regionProblem")).isFalse();
        showRequestText();
        waitUntil(() -> text("requestText").contains("--region us-east-1"));
    }

    @Test
    void automaticIsTheFirstRegion() {
        fill("identityPoolId", POOL);
        choose("region .arrow-button", "us-east-1");
        assertThat(shownRegion()).isEqualTo("us-east-1");

        clickOn("#region .arrow-button");
        push(KeyCode.UP);
        push(KeyCode.ENTER);
        assertThat(shownRegion()).isEqualTo("Automatic (us-east-1)");
    }

    /** Returns the text visible in the field. */
    private String shownRegion() {
        return onFx(() -> lookup("#region .text-field .text").queryAll().stream()
                .filter(WindowTest::isSeen)
                .map(text -> ((Text) text).getText())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("|")));
    }

    @Test
    void invalidRegionIsMarkedOnAllSides() {
        fill("region", "no region");
        clickOn("#accountId");
        waitUntil(() -> isShown("regionProblem"));

        assertThat(onFx(() -> edge(node("region"))))
                .isEqualTo(onFx(() -> edge(node("region").lookup(".text-field"))));
    }

    private static Paint edge(Node field) {
        return ((Region) field).getBackground().getFills().getFirst().getFill();
    }

    @Test
    void listOfEndpointsNeedsNoScrollBar() {
        clickOn("#endpoint");
        waitUntil(() -> lookup("Custom URL").tryQuery().isPresent());

        assertThat(lookup(".combo-box-popup .scroll-bar").<Node>queryAll()).noneMatch(WindowTest::isSeen);
        push(KeyCode.ESCAPE);
    }

    private void showRequestText() {
        clickOn(lookup(".tab-pane").lookup("Request").<Node>query());
    }

    @ParameterizedTest
    @ValueSource(strings = {"endpoint", "endpointUrl", "identityPoolId", "accountId", "region", "logins"})
    void everyFieldHasAVisibleLabel(String id) {
        choose("endpoint", "Custom URL");

        assertThat(onFx(() -> node(id).queryAccessibleAttribute(AccessibleAttribute.LABELED_BY)))
                .isInstanceOfSatisfying(
                        Node.class, label -> assertThat(isSeen(label)).isTrue());
    }

    @Test
    void plainHttpToAnotherHostAsksFirst() {
        choose("endpoint", "Custom URL");
        fill("endpointUrl", "http://emulator.invalid:4566");
        fill("identityPoolId", POOL);
        addProvider("Google");
        write("t");
        getId();

        assertThat(lookup("The tokens would travel unencrypted").tryQuery()).isPresent();
        clickOn("Don’t Send");
        assertThat(isShown("outcomeTitle")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTER", "SPACE", "ESCAPE"})
    void pressingAKeyInTheQuestionSendsNoTokensInTheClear(KeyCode key) {
        choose("endpoint", "Custom URL");
        fill("endpointUrl", "http://emulator.invalid:4566");
        fill("identityPoolId", POOL);
        addProvider("Google");
        write("t");
        getId();
        push(key);

        assertThat(lookup("The tokens would travel unencrypted").tryQuery()).isEmpty();
        assertThat(isShown("outcomeTitle")).isFalse();
        assertThat(node("cancel").isDisabled()).isTrue();
    }
}
