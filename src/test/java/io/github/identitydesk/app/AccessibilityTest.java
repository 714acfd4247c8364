package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks what assistive technology can read in each of the window's main states. */
@Tag("slow")
class AccessibilityTest extends WindowStates {
    private final SoftAssertions found = new SoftAssertions();
    private boolean sawProblem;
    private boolean sawAnswer;

    @Test
    void everyControlHasANameAndARole() {
        visitStates();
        found.assertAll();
        assertThat(sawProblem).isTrue();
        assertThat(sawAnswer).isTrue();
    }

    @Override
    void look(String state) {
        for (Stage window : windows()) {
            found.assertThat(onFx(() -> unnamed(window.getScene())))
                    .as("controls without a name or a role: %s", state)
                    .isEmpty();
        }
        switch (state) {
            case "problem" -> {
                found.assertThat(onFx(() -> node("identityPoolId").getAccessibleHelp()))
                        .isEqualTo(text("identityPoolIdProblem"))
                        .startsWith("This is a user pool ID.");
                sawProblem = true;
            }
            case "refused" -> {
                found.assertThat(onFx(() -> node("outcomeTitle").getAccessibleText()))
                        .startsWith(text("outcomeTitle"))
                        .endsWith(text("outcomeAdvice"));
                sawAnswer = true;
            }
            case "credentials" ->
                found.assertThat(onFx(() -> node("answerTitle").getAccessibleText()))
                        .contains(text("answerTitle"))
                        .contains(text("answerText"))
                        .contains(text("answerAdvice"));
            default -> {}
        }
    }

    private static List<String> unnamed(Scene scene) {
        List<String> unnamed = new ArrayList<>();
        for (Node node : scene.getRoot().lookupAll("*")) {
            boolean isUsed = node instanceof Control && node.isFocusTraversable() && isSeen(node) && !node.isDisabled();
            boolean isPart = node.getParent() instanceof ComboBoxBase;
            if (isUsed && !isPart && (name(node).isEmpty() || hasNoRole(node) || isContentHidden(node))) {
                unnamed.add(node.getClass().getSimpleName() + " " + node.getId() + ", a " + node.getAccessibleRole()
                        + " called " + name(node));
            }
        }
        return unnamed;
    }

    private static Optional<String> name(Node node) {
        // The skin of a menu button sets itself as the button's label, with the text that it shows, which may be blank.
        String label =
                node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label it ? it.getText() : "";
        String shown = node instanceof Labeled labeled ? labeled.getText() : "";
        return Stream.of(label, node.getAccessibleText(), shown)
                .filter(name -> name != null && !name.isBlank())
                .findFirst();
    }

    private static boolean hasNoRole(Node node) {
        return node.getAccessibleRole() == null || node.getAccessibleRole() == AccessibleRole.NODE;
    }

    /** Whether an accessible text is set on a field, which would be read instead of the field's content. */
    private static boolean isContentHidden(Node node) {
        return (node instanceof TextInputControl || node instanceof ComboBoxBase)
                && Optional.ofNullable(node.getAccessibleText())
                        .filter(text -> !text.isBlank())
                        .isPresent();
    }
}
