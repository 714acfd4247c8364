package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** What stays as the person wanted it, over the next call and over a restart. */
class SettingsTest extends WindowTest {
    @Test
    void aCallTakesNoLongerThanThePersonWants() {
        openSettings();
        fill("callTimeout", "0.3");
        clickOn("Save");

        choose("endpoint", "Sandbox, not AWS");
        fill("identityPoolId", SandboxPool.SLOW.id());
        getId();
        waitForAnswer();

        assertThat(text("outcomeTitle")).isEqualTo("No answer in time");
    }

    @Test
    void whatCannotBeIsExplainedAndNotSaved() {
        openSettings();
        fill("maxAttempts", "0");
        assertThat(text("maxAttemptsProblem")).isEqualTo("Enter a whole number from 1 to 10.");

        clickOn("#connectTimeout");
        clickOn("Save");
        assertThat(node("maxAttempts").isFocused()).isTrue();

        clickOn("Restore Defaults");
        assertThat(text("maxAttempts")).isEqualTo("3");
        clickOn("Save");
        assertThat(lookup("#maxAttempts").tryQuery()).isEmpty();
    }

    @Test
    void aCaBundleIsChosenLikeAnyFileAndStays() throws TimeoutException {
        Path bundle = home.resolve("company.pem");
        dialogs.chosen = Optional.of(bundle);
        openSettings();
        clickOn("#chooseCaBundle");
        clickOn("Save");
        restart(() -> {});

        openSettings();
        assertThat(text("caBundle")).isEqualTo(bundle.toString());
    }

    @Test
    void theWindowOpensWhereItWasClosed() throws TimeoutException {
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
    void aWindowThatStoodOnAScreenThatIsGoneComesBack() throws TimeoutException {
        onFx(() -> {
            stage().setX(-9000);
            return stage();
        });
        restart(() -> {});

        assertThat(onFx(() -> stage().getX())).isGreaterThanOrEqualTo(0);
    }

    @Test
    void aDamagedFileIsSetAsideAndReportedUntilThatIsRead() throws TimeoutException {
        clickOn("View");
        clickOn("Dark Theme");
        restart(() -> write(home.resolve("settings.json"), "{"));

        waitUntil(() -> isShown("error"));
        assertThat(text("error")).contains("settings.json was damaged and has been set aside as");
        clickOn("#dismissError");
        assertThat(isShown("error")).isFalse();
    }

    @Test
    void theHistoryStaysAndSoDoesThatItIsTurnedOff() throws TimeoutException {
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

    private void openSettings() {
        chord(KeyCode.CONTROL, KeyCode.COMMA);
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
