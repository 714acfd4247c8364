package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The columns are stacked vertically in a narrow window. */
class StackedColumnsTest extends WindowTest {
    @ParameterizedTest
    @CsvSource({"640, VERTICAL", "780, VERTICAL", "820, HORIZONTAL", "980, HORIZONTAL"})
    void widthDeterminesTheOrientation(int width, Orientation expected) {
        resize(width, 700);

        assertThat(columns().getOrientation()).isEqualTo(expected);
    }

    @Test
    void largeTextStacksTheColumnsSooner() {
        resize(980, 700);
        for (int step = 0; step < 10; step++) {
            chord(KeyCode.SHORTCUT, KeyCode.EQUALS);
        }
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

    @ParameterizedTest
    @ValueSource(strings = {"endpoint", "region", "identityPoolId", "pools", "getId", "cancel", "trySandbox"})
    void smallestWindowShowsTheEssentialControlsEntirely(String id) {
        resize(640, 480);
        Node node = node(id);
        Bounds whole = onFx(() -> node.localToScene(node.getLayoutBounds()));
        Bounds seen = onFx(() -> visible(node));

        assertThat(seen.getHeight()).as("height").isGreaterThan(whole.getHeight() - 1);
        assertThat(seen.getWidth()).as("width").isGreaterThan(whole.getWidth() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"endpoint", "region", "identityPoolId", "accountId", "addLogin", "getId", "trySandbox"})
    void focusedControlIsFullyVisibleInTheSmallestWindowWithTheLargestText(String id) {
        resize(640, 480);
        for (int step = 0; step < 10; step++) {
            chord(KeyCode.SHORTCUT, KeyCode.EQUALS);
        }
        Node node = node(id);
        onFx(() -> {
            node.requestFocus();
            return node;
        });
        settle();
        Bounds whole = onFx(() -> node.localToScene(node.getLayoutBounds()));
        Bounds seen = onFx(() -> visible(node));

        assertThat(seen.getHeight()).as("height").isGreaterThan(whole.getHeight() - 1);
        assertThat(seen.getWidth()).as("width").isGreaterThan(whole.getWidth() - 1);
    }

    private SplitPane columns() {
        return (SplitPane) node("columns");
    }

    private void resize(double width, double height) {
        onFx(() -> {
            stage().setWidth(width);
            stage().setHeight(height);
            return stage();
        });
        settle();
    }
}
