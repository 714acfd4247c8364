package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would be lost is asked about before a window closes. */
class UnsavedChangesTest extends WindowTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";

    @TempDir
    private Path files;

    @Test
    void whatWasTypedIsAskedAboutAndSavingIsTheDefault() throws IOException {
        Path file = files.resolve("mine.getid");
        dialogs.chosen = Optional.of(file);
        fill("identityPoolId", POOL);
        chord(KeyCode.CONTROL, KeyCode.W);
        assertThat(question()).isEqualTo("Save the changes to this request?");
        push(KeyCode.ENTER);
        waitUntil(() -> !stage().isShowing());

        assertThat(Files.readString(file)).contains(POOL);
    }

    @Test
    void escapeGoesOnWithTheRequest() {
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
    void quittingAsksTooAndDiscards() {
        fill("identityPoolId", POOL);
        chord(KeyCode.CONTROL, KeyCode.Q);
        clickOn("Don’t Save");

        waitUntil(() -> !stage().isShowing());
    }

    @Test
    void aSampleAsksNothing() {
        choose(SampleRequest.LOGIN);
        chord(KeyCode.CONTROL, KeyCode.W);

        waitUntil(() -> !stage().isShowing());
    }

    @Test
    void aChangedFileIsMarkedInTheTitleAndNamedInTheQuestion() throws IOException {
        dialogs.chosen =
                Optional.of(Files.writeString(files.resolve("team.json"), "{\"IdentityPoolId\": \"" + POOL + "\"}"));
        chord(KeyCode.CONTROL, KeyCode.O);
        waitUntil(() -> stage().getTitle().equals("team.json – Identity Desk"));
        clickOn("#accountId");
        write("1");
        assertThat(onFx(stage()::getTitle)).isEqualTo("*team.json – Identity Desk");

        chord(KeyCode.CONTROL, KeyCode.Z);
        assertThat(onFx(stage()::getTitle)).isEqualTo("team.json – Identity Desk");
        chord(KeyCode.CONTROL, KeyCode.Y);
        chord(KeyCode.CONTROL, KeyCode.W);
        assertThat(question()).isEqualTo("Save the changes to team.json?");
        push(KeyCode.ESCAPE);
        waitUntil(() -> lookup(".dialog-pane").tryQuery().isEmpty());
        chord(KeyCode.CONTROL, KeyCode.S);
        waitUntil(() -> stage().getTitle().equals("team.json – Identity Desk"));
        chord(KeyCode.CONTROL, KeyCode.W);
        waitUntil(() -> !stage().isShowing());
    }

    private String question() {
        return onFx(() -> lookup(".dialog-pane").<DialogPane>query().getHeaderText());
    }
}
