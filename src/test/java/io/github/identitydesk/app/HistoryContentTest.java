package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The history is cleared and exported, and two windows show the same calls. */
@Tag("slow")
class HistoryContentTest extends HistoryFixture {
    @Test
    void historyIsClearedOnlyAfterConfirmation() {
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();
        clickOn("History");
        waitUntil(() -> calls() == 1);

        clickOn("#clear");
        push(KeyCode.ESCAPE);
        waitUntil(() -> lookup("Clear History").tryQuery().isEmpty());
        assertThat(onFx(this::calls)).isEqualTo(1);

        clickOn("#search");
        paste("nothing like this");
        waitUntil(() -> calls() == 0);
        clickOn("#clear");
        clickOn("Clear History");
        waitUntil(() -> node("clear").isDisabled());
        fill("search", "");
        assertThat(onFx(this::calls)).isZero();
    }

    @Test
    void shownEntriesAreExportedWithoutTokens() throws IOException {
        call(SampleRequest.LOGIN, 1);
        Path csv = home.resolve("calls.csv");
        dialogs.chosen = Optional.of(csv);
        clickOn("#export");
        waitUntil(() -> isShown("notice") && text("notice").contains("calls.csv"));
        assertThat(text("notice")).startsWith("One call was exported to ");
        assertThat(Files.readString(csv)).contains(text("identityPoolId")).doesNotContain("eyJ");

        Path json = home.resolve("calls.json");
        dialogs.chosen = Optional.of(json);
        clickOn("#export");
        waitUntil(() -> Files.exists(json));
        waitUntil(() -> text("notice").contains("calls.json"));
        assertThat(Files.readString(json)).startsWith("[").contains("identityPoolId");
    }

    @Test
    void failedExportIsToldUntilItIsDismissed() {
        call(SampleRequest.LOGIN, 1);
        dialogs.chosen = Optional.of(home.resolve("missing").resolve("calls.csv"));
        clickOn("#export");

        waitUntil(() -> isShown("notice") && text("notice").contains("calls.csv"));
        assertThat(text("notice")).doesNotContain("exported to");
    }

    @Test
    void twoWindowsShowTheSameEntries() {
        call(SampleRequest.GUEST, 1);
        chord(KeyCode.SHORTCUT, KeyCode.N);
        waitUntil(() -> windows().size() == 2 && table(windows().getLast()).isPresent());
        Stage second = windows().getLast();
        waitUntil(() -> table(second).orElseThrow().getItems().size() == 1);

        onFx(() -> {
            table(second).orElseThrow().getSelectionModel().select(0);
            ((Button) second.getScene().lookup("#delete")).fire();
            return second;
        });
        waitUntil(() -> windows().stream()
                .allMatch(window -> table(window).orElseThrow().getItems().isEmpty()));
    }

    private static Optional<TableView<?>> table(Stage window) {
        return window.getScene().lookup("#history") instanceof TableView<?> table
                ? Optional.of(table)
                : Optional.empty();
    }

    private static List<Stage> windows() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .map(Stage.class::cast)
                .toList();
    }
}
