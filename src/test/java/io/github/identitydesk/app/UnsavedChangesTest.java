package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user is asked about unsaved changes before a window closes and before another request replaces them. */
@Tag("slow")
class UnsavedChangesTest extends WindowTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";

    @TempDir
    private Path files;

    @Test
    void typedChangesAskAndSavingIsTheDefault() throws IOException {
        Path file = files.resolve("mine.getid");
        dialogs.chosen = Optional.of(file);
        fill("identityPoolId", POOL);
        chord(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(question()).isEqualTo("Save the changes to this request?");
        push(KeyCode.ENTER);
        waitUntil(() -> !stage().isShowing());

        assertThat(Files.readString(file)).contains(POOL);
    }

    @Test
    void answersAreInTheOrderOfTheDesktop() {
        fill("identityPoolId", POOL);
        assertThat(onFx(stage()::getTitle)).isEqualTo("*Untitled – Identity Desk");
        chord(KeyCode.SHORTCUT, KeyCode.W);
        List<String> answers = onFx(() -> lookup(".dialog-pane .button").<Button>queryAll().stream()
                .sorted(Comparator.comparingDouble(
                        button -> button.localToScene(0, 0).getX()))
                .map(Button::getText)
                .toList());

        assertThat(answers)
                .isEqualTo(
                        System.getProperty("os.name").startsWith("Windows")
                                ? List.of("Save", "Don’t Save", "Cancel")
                                : List.of("Don’t Save", "Cancel", "Save"));
        push(KeyCode.ESCAPE);
    }

    @Test
    void escapeKeepsTheWindowOpen() {
        fill("identityPoolId", POOL);
        onFx(() -> {
            Event.fireEvent(stage(), new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            return stage();
        });
        push(KeyCode.ESCAPE);

        assertThat(onFx(stage()::isShowing)).isTrue();
        assertThat(text("identityPoolId")).isEqualTo(POOL);
    }

    @Test
    void quittingAsksAndCanDiscard() {
        fill("identityPoolId", POOL);
        chord(KeyCode.SHORTCUT, KeyCode.Q);
        clickOn("Don’t Save");

        waitUntil(() -> !stage().isShowing());
    }

    @Test
    void unchangedSampleDoesNotAsk() {
        choose(SampleRequest.LOGIN);
        chord(KeyCode.SHORTCUT, KeyCode.W);

        waitUntil(() -> !stage().isShowing());
    }

    @Test
    void changedFileIsMarkedInTheTitleAndNamedInTheQuestion() throws IOException {
        dialogs.chosen =
                Optional.of(Files.writeString(files.resolve("team.json"), "{\"IdentityPoolId\": \"" + POOL + "\"}"));
        chord(KeyCode.SHORTCUT, KeyCode.O);
        waitUntil(() -> stage().getTitle().equals("team.json – Identity Desk"));
        clickOn("#accountId");
        write("1");
        assertThat(onFx(stage()::getTitle)).isEqualTo("*team.json – Identity Desk");

        chord(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(onFx(stage()::getTitle)).isEqualTo("team.json – Identity Desk");
        chord(KeyCode.SHORTCUT, KeyCode.Y);
        chord(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(question()).isEqualTo("Save the changes to team.json?");
        push(KeyCode.ESCAPE);
        waitUntil(() -> lookup(".dialog-pane").tryQuery().isEmpty());
        chord(KeyCode.SHORTCUT, KeyCode.S);
        waitUntil(() -> stage().getTitle().equals("team.json – Identity Desk"));
        chord(KeyCode.SHORTCUT, KeyCode.W);
        waitUntil(() -> !stage().isShowing());
    }

    @Test
    void openingAFileAsksAndCancellingKeepsTheForm() throws IOException {
        fill("identityPoolId", "eu-west-1:1a2b");
        dialogs.chosen = Optional.of(team());
        chord(KeyCode.SHORTCUT, KeyCode.O);
        assertThat(question()).isEqualTo("Save the changes to this request?");
        push(KeyCode.ESCAPE);
        assertThat(text("identityPoolId")).isEqualTo("eu-west-1:1a2b");

        chord(KeyCode.SHORTCUT, KeyCode.O);
        clickOn("Don’t Save");
        waitUntil(() -> text("identityPoolId").equals(POOL));
    }

    @Test
    void openingARecentFileAsksAndSavesFirst() throws IOException {
        dialogs.chosen = Optional.of(team());
        chord(KeyCode.SHORTCUT, KeyCode.O);
        waitUntil(() -> stage().getTitle().equals("team.json – Identity Desk"));
        clickOn("#accountId");
        write("123456789012");
        chooseFromMenu("File", "Open Recent", team().toString());
        assertThat(question()).isEqualTo("Save the changes to team.json?");
        push(KeyCode.ENTER);

        waitUntil(() -> stage().getTitle().equals("team.json – Identity Desk"));
        assertThat(Files.readString(team())).contains("123456789012");
        waitUntil(() -> text("accountId").equals("123456789012"));
    }

    @Test
    void choosingASampleAsksAboutTypedChanges() {
        fill("identityPoolId", POOL);
        choose(SampleRequest.LOGIN);
        clickOn("Cancel");
        assertThat(text("identityPoolId")).isEqualTo(POOL);

        choose(SampleRequest.LOGIN);
        clickOn("Don’t Save");
        assertThat(text("identityPoolId")).isNotEqualTo(POOL);
    }

    @Test
    void tryingTheSandboxAsksAboutTypedChangesAndThenCalls() {
        fill("identityPoolId", "eu-west-1:1a2b");
        clickOn("#trySandbox");
        clickOn("Don’t Save");

        waitForAnswer();
        assertThat(text("outcomeTitle")).isEqualTo("Identity found");
    }

    @Test
    void historyEntryAsksAboutTypedChangesButIsNotAChangeItself() {
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();
        String sample = text("identityPoolId");
        fill("identityPoolId", POOL);
        clickOn("History");
        waitUntil(() -> !lookup("#history").queryTableView().getItems().isEmpty());
        doubleClickOn(from(node("history")).lookup(".past-outcome").<Node>query());
        clickOn("Don’t Save");
        assertThat(text("identityPoolId")).isEqualTo(sample);

        chord(KeyCode.SHORTCUT, KeyCode.W);
        waitUntil(() -> !stage().isShowing());
    }

    @Test
    void pasteDoesNotAskAndCanBeUndoneFromItsNotice() {
        fill("identityPoolId", "eu-west-1:1a2b");
        clickOn("#accountId");
        write("1");
        putOnClipboard("aws cognito-identity get-id --identity-pool-id " + POOL);
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);
        waitUntil(() -> isShown("notice"));
        assertThat(text("identityPoolId")).isEqualTo(POOL);

        clickOn("#undo");
        assertThat(text("identityPoolId")).isEqualTo("eu-west-1:1a2b");
        assertThat(text("accountId")).isEqualTo("1");
    }

    @Test
    void unchangedFormIsReplacedWithoutAsking() throws IOException {
        dialogs.chosen = Optional.of(team());
        chord(KeyCode.SHORTCUT, KeyCode.O);
        waitUntil(() -> text("identityPoolId").equals(POOL));
        choose(SampleRequest.LOGIN);

        assertThat(lookup(".dialog-pane").tryQuery()).isEmpty();
        assertThat(text("identityPoolId")).isNotEqualTo(POOL);
    }

    private Path team() throws IOException {
        Path file = files.resolve("team.json");
        return Files.exists(file) ? file : Files.writeString(file, "{\"IdentityPoolId\": \"" + POOL + "\"}");
    }

    private String question() {
        return onFx(() -> lookup(".dialog-pane").<DialogPane>query().getHeaderText());
    }
}
