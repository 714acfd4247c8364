package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields around the logins, and what is said of them. */
class FormTest extends WindowTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";

    @Test
    void theFocusStandsInTheIdentityPoolIdAtFirst() {
        assertThat(node("identityPoolId").isFocused()).isTrue();
    }

    @Test
    void aPressWithAnErrorMovesTheFocusToItAndSaysWhatIsWrong() {
        fill("accountId", "12-34");
        fill("identityPoolId", POOL);
        getId();

        assertThat(node("accountId").isFocused()).isTrue();
        assertThat(text("accountIdProblem")).isEqualTo("An account ID has digits only; leave out hyphens and spaces.");
        assertThat(isShown("outcomeTitle")).isFalse();
    }

    @Test
    void aProblemComesWhenTheFieldIsLeftAndGoesWhenItIsMended() {
        fill("identityPoolId", "us-east-1_123456789");
        assertThat(isShown("identityPoolIdProblem")).isFalse();

        clickOn("#accountId");
        assertThat(text("identityPoolIdProblem")).startsWith("This is a user pool ID.");

        fill("identityPoolId", POOL);
        assertThat(isShown("identityPoolIdProblem")).isFalse();
    }

    @Test
    void aProblemThatComesDoesNotMoveWhatIsBeingClicked() {
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
    void aFieldThatIsPassedOverIsNotComplainedOf() {
        clickOn("#accountId");

        assertThat(isShown("identityPoolIdProblem")).isFalse();
    }

    @Test
    void theRegionIsReadFromTheIdentityPoolId() {
        fill("identityPoolId", "eu-central-1:1a2b");

        assertThat(onFx(() -> lookup("#region").queryComboBox().getPromptText()))
                .isEqualTo("eu-central-1 (from pool)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"endpoint", "identityPoolId", "accountId", "region", "logins"})
    void everyFieldIsNamedByItsLabel(String id) {
        assertThat(onFx(() -> node(id).queryAccessibleAttribute(AccessibleAttribute.LABELED_BY)))
                .isInstanceOf(Node.class);
    }

    @Test
    void plainHttpToAnotherMachineAsksFirst() {
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
}
