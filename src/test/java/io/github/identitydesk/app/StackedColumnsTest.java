package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The columns are stacked vertically in a narrow window. */
@Tag("slow")
class StackedColumnsTest extends WindowTest {
    @Test
    void widthDeterminesTheOrientation() {
        List.of(640, 780, 820, 980).forEach(width -> {
            resize(width, 700);
            assertThat(columns().getOrientation())
                    .as("at %s px", width)
                    .isEqualTo(width < 800 ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        });
    }

    @Test
    void largeTextStacksTheColumnsSooner() {
        resize(980, 700);
        enlargeText();
        assertThat(columns().getOrientation()).isEqualTo(Orientation.VERTICAL);

        chord(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        assertThat(columns().getOrientation()).isEqualTo(Orientation.HORIZONTAL);
    }

    @Test
    void editedFieldKeepsItsFocusAndText() {
        resize(980, 700);
        clickOn("#accountId");
        write("1");
        resize(640, 480);
        write("2");
        resize(980, 700);
        write("3");

        assertThat(text("accountId")).isEqualTo("123");
    }

    @Test
    void fieldWithTheFocusStaysVisibleWhenTheWindowGetsLower() {
        resize(640, 600);
        clickOn("#accountId");
        resize(640, 480);
        Node field = node("accountId");

        assertThat(onFx(() -> visible(field)).getHeight())
                .isGreaterThan(onFx(field::getLayoutBounds).getHeight() - 1);
    }

    @Test
    void smallestWindowShowsTheEssentialControlsEntirely() {
        resize(640, 480);

        List.of("endpoint", "region", "identityPoolId", "pools", "accountId", "getId", "cancel", "trySandbox")
                .forEach(this::assertEntirelyVisible);

        chooseFromMenu("View", "History");
        assertThat(isShown("trySandbox")).isFalse();
        chooseFromMenu("View", "Answer");
        assertThat(isShown("trySandbox")).isTrue();
    }

    @Test
    void smallestWindowWithTheLargestTextScrollsAsOnePage() {
        resize(640, 480);
        enlargeText();

        for (String id :
                List.of("endpoint", "region", "identityPoolId", "accountId", "addLogin", "getId", "trySandbox")) {
            focus(id);
            assertEntirelyVisible(id);
        }
        List.of("trySandbox", "pasteRequest", "explainMessage").forEach(this::assertEntirelyVisible);
        assertThat(onFx(() -> lookup(".scroll-bar").<ScrollBar>queryAll().stream()
                        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL && isSeen(bar))
                        .count()))
                .as("scroll bars")
                .isEqualTo(1);

        chord(KeyCode.ALT, KeyCode.H);
        push(KeyCode.T);
        waitForAnswer();
        assertEntirelyVisible("outcomeTitle");

        // The focus can move without the user, because the control that has it is disabled or removed.
        focus("endpoint");
        assertEntirelyVisible("outcomeTitle");
        push(KeyCode.SHIFT);
        focus("region");
        assertEntirelyVisible("region");
    }

    @Test
    void smallestWindowWithTheLargestTextScrollsToTheAnswerOfACheck() {
        resize(640, 480);
        enlargeText();
        chord(KeyCode.ALT, KeyCode.H);
        push(KeyCode.T);
        waitForAnswer();

        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        waitUntil(() ->
                isShown("credentialsAnswer") && text("answerTitle").startsWith("This identity gets credentials."));

        waitUntil(() -> visible(node("answerTitle")).getHeight()
                > node("answerTitle").getLayoutBounds().getHeight() - 1);
    }

    @Test
    void problemOfALoginIsVisibleInItsRow() {
        resize(640, 480);
        enlargeText();
        fill("identityPoolId", "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678");
        addProvider("Google");
        getId();

        assertThat(text("loginsProblem")).startsWith("The token for accounts.google.com is missing.");
        assertEntirelyVisible(lookup(".reading").lookup("Token missing").query());
    }

    @Test
    void firstAnswerGetsMoreRoom() {
        resize(640, 560);
        double before = divider();
        getId();
        assertThat(divider()).isEqualTo(before);
        clickOn("#trySandbox");
        waitForAnswer();
        assertThat(divider()).isLessThan(before);
    }

    /** Moves the focus without any input. */
    private void focus(String id) {
        onFx(() -> {
            node(id).requestFocus();
            return id;
        });
        settle();
    }

    private double divider() {
        return onFx(() -> columns().getDividerPositions()[0]);
    }

    private void enlargeText() {
        for (int step = 0; step < 10; step++) {
            chord(KeyCode.SHORTCUT, KeyCode.EQUALS);
        }
    }

    /** The window may scroll again after each layout until its heights are final. */
    private void assertEntirelyVisible(String id) {
        assertEntirelyVisible(node(id));
    }

    private void assertEntirelyVisible(Node node) {
        waitUntil(() -> visible(node).getHeight()
                > node.localToScene(node.getLayoutBounds()).getHeight() - 1);
        Bounds whole = onFx(() -> node.localToScene(node.getLayoutBounds()));
        Bounds seen = onFx(() -> visible(node));

        assertThat(seen.getWidth()).as("width of " + node).isGreaterThan(whole.getWidth() - 1);
    }

    private SplitPane columns() {
        return (SplitPane) node("columns");
    }
}
