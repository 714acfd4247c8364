package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The place of the window, the settings and the history survive a restart. */
@Tag("slow")
class RestartTest extends WindowTest {
    @Test
    void windowOpensWhereItWasClosed() throws TimeoutException {
        onFx(() -> {
            stage().setX(60);
            stage().setY(40);
            stage().setWidth(820);
            stage().setHeight(610);
            return stage();
        });
        restart(() -> {});

        assertThat(onFx(() -> place(stage()))).isEqualTo("60 40 820 610");
    }

    @Test
    void dividerBetweenTheColumnsStaysWhereItWasDragged() {
        Bounds bar = onFx(() -> {
            Node divider = lookup("#columns > .split-pane-divider").query();
            return divider.localToScreen(divider.getLayoutBounds());
        });
        moveTo(bar.getCenterX(), bar.getCenterY());
        press(MouseButton.PRIMARY);
        moveTo(bar.getCenterX() - 40, bar.getCenterY());
        moveTo(bar.getCenterX() - 80, bar.getCenterY());
        release(MouseButton.PRIMARY);
        double position = divider();
        assertThat(position).isLessThan(0.48);
        restart(() -> {});

        assertThat(divider()).isBetween(position - 0.01, position + 0.01);
    }

    private double divider() {
        return onFx(() -> lookup("#columns").<SplitPane>query().getDividerPositions()[0]);
    }

    @Test
    void windowOfADisconnectedScreenOpensOnAnExistingScreen() throws TimeoutException {
        onFx(() -> {
            stage().setX(-9000);
            return stage();
        });
        restart(() -> {});

        assertThat(onFx(() -> stage().getX())).isGreaterThanOrEqualTo(0);
    }

    @Test
    void damagedFileIsSetAsideAndReportedUntilDismissed() throws TimeoutException {
        clickOn("View");
        clickOn("Dark");
        restart(() -> write(home.resolve("settings.json"), "{"));

        waitUntil(() -> isShown("error"));
        assertThat(text("error")).contains("settings.json was damaged and has been set aside as");
        clickOn("#dismissError");
        assertThat(isShown("error")).isFalse();
    }

    @Test
    void historyAndItsSwitchSurviveARestart() throws TimeoutException {
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();
        clickOn("History");
        waitUntil(() -> calls() == 1);
        clickOn("#keep");
        restart(() -> {});

        clickOn("History");
        waitUntil(() -> calls() == 1);
        assertThat(onFx(() -> lookup("#keep").<CheckBox>query().isSelected())).isFalse();

        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();
        restart(() -> {});
        clickOn("History");
        waitUntil(() -> calls() == 1);
    }

    private int calls() {
        return lookup("#history").queryTableView().getItems().size();
    }

    private static String place(Stage stage) {
        return "%.0f %.0f %.0f %.0f".formatted(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
