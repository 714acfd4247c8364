package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.store.UserDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Opening, saving, pasting and copying a request. */
@Tag("slow")
class DocumentTest extends WindowTest {
    private static final String POOL = "us-east-1:5b0c9a52-6d1e-4f7a-9c3b-2e8d41f0a617";

    @TempDir
    private Path files;

    @Test
    void openedFileFillsTheFormAndCanBeUndone() throws IOException {
        fill("identityPoolId", "eu-west-1:1a2b");
        dialogs.chosen = Optional.of(Files.writeString(files.resolve("request.yaml"), """
                IdentityPoolId: %s
                AccountId: 012345678901
                Logins:
                  graph.facebook.com: EAAtoken
                """.formatted(POOL)));
        chord(KeyCode.SHORTCUT, KeyCode.O);
        clickOn("Don’t Save");
        waitUntil(() -> isShown("notice"));

        assertThat(text("notice")).isEqualTo("Opened request.yaml.");
        assertThat(text("identityPoolId")).isEqualTo(POOL);
        assertThat(text("accountId")).isEqualTo("012345678901");
        assertThat(onFx(stage()::getTitle)).isEqualTo("request.yaml – Identity Desk");

        clickOn("#undo");
        assertThat(text("identityPoolId")).isEqualTo("eu-west-1:1a2b");
        assertThat(onFx(stage()::getTitle)).isEqualTo("*Untitled – Identity Desk");
    }

    @Test
    void unreadableFileLeavesTheFormUnchangedAndIsNotQuoted() throws IOException {
        fill("identityPoolId", POOL);
        dialogs.chosen = Optional.of(Files.writeString(files.resolve("request.json"), "{\"Logins\": {\"a\": s3cret}}"));
        chord(KeyCode.SHORTCUT, KeyCode.O);
        clickOn("Don’t Save");
        waitUntil(() -> isShown("notice"));

        assertThat(text("notice")).isNotBlank().doesNotContain("s3cret");
        assertThat(isShown("undo")).isFalse();
        assertThat(text("identityPoolId")).isEqualTo(POOL);
    }

    /** Enters a request with a token, and presses the shortcut that saves it. Returns the file. */
    private Path saveRequestWithToken() {
        Path file = files.resolve("request.getid");
        dialogs.chosen = Optional.of(file);
        fill("identityPoolId", POOL);
        addProvider("Facebook");
        write("EAAsecret");
        chord(KeyCode.SHORTCUT, KeyCode.S);
        return file;
    }

    @Test
    void savingAsksWhetherToIncludeTokensAndOmitsThemByDefault() throws IOException {
        Path file = saveRequestWithToken();
        clickOn("Without Tokens");
        waitUntil(() -> Files.exists(file) && isShown("notice"));
        assertThat(Files.readString(file)).contains(POOL, "graph.facebook.com").doesNotContain("EAAsecret");

        chord(KeyCode.SHORTCUT, KeyCode.S);
        clickOn("With Tokens");
        waitUntil(() -> Files.readString(file).contains("EAAsecret"));
        waitUntil(() -> isShown("notice") && text("notice").equals("Saved request.getid with its tokens."));
    }

    @Test
    void fileThatWasSavedWithTokensKeepsThemWithoutAQuestion() throws IOException {
        Path file = saveRequestWithToken();
        clickOn("With Tokens");
        waitUntil(() -> isShown("notice") && text("notice").equals("Saved request.getid with its tokens."));

        fill("accountId", "123456789012");
        chord(KeyCode.SHORTCUT, KeyCode.S);
        waitUntil(() -> Files.readString(file).contains("123456789012"));
        assertThat(Files.readString(file)).contains("EAAsecret");

        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        clickOn("Without Tokens");
        waitUntil(() -> isShown("notice") && text("notice").equals("Saved request.getid without the tokens."));
        chord(KeyCode.SHORTCUT, KeyCode.S);
        clickOn("Without Tokens");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void fileWithTokensIsReadableByItsOwnerOnly() throws IOException {
        Path file = saveRequestWithToken();
        clickOn("With Tokens");
        waitUntil(() -> Files.exists(file) && Files.readString(file).contains("EAAsecret"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void copyingTellsWhetherTheTokensAreLeftOut() {
        fill("identityPoolId", POOL);
        chooseFromMenu("Edit", "Copy As", "JSON");
        waitUntil(() -> isShown("notice"));
        assertThat(text("notice")).isEqualTo("Copied as JSON.");

        addProvider("Facebook");
        write("EAAsecret");
        chooseFromMenu("Edit", "Copy As", "JSON");
        waitUntil(() -> isShown("notice") && text("notice").equals("Copied as JSON, without the tokens."));
        assertThat(clipboard()).doesNotContain("EAAsecret");

        chooseFromMenu("Edit", "Copy with the Tokens As", "JSON");
        waitUntil(() -> isShown("notice")
                && text("notice").equals("Copied as JSON, with the tokens. They leave the clipboard after 60 s."));
        assertThat(clipboard()).contains("EAAsecret");
        assertThat(isShown("undo")).isFalse();
    }

    @Test
    void pastedCommandFillsTheForm() {
        fill("identityPoolId", "eu-west-1:1a2b");
        putOnClipboard(
                "aws cognito-identity get-id --identity-pool-id " + POOL + " --logins graph.facebook.com=EAAtoken");
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);
        waitUntil(() -> isShown("notice"));

        assertThat(text("notice")).startsWith("Recognized an AWS CLI command.");
        assertThat(text("identityPoolId")).isEqualTo(POOL);
        clickOn("#undo");
        assertThat(text("identityPoolId")).isEqualTo("eu-west-1:1a2b");
    }

    @Test
    void requestPastedIntoTheEmptyPoolFieldIsRecognized() {
        clickOn("#identityPoolId");
        paste("{\"IdentityPoolId\": \"" + POOL + "\"}");
        waitUntil(() -> isShown("notice"));

        assertThat(text("identityPoolId")).isEqualTo(POOL);
    }

    /** A command in the field would show its tokens. */
    @Test
    void requestPastedOverTheIdInThePoolFieldIsRecognized() {
        fill("identityPoolId", "eu-west-1:1a2b");
        paste("aws cognito-identity get-id --identity-pool-id " + POOL + " --logins graph.facebook.com=EAAtoken");
        waitUntil(() -> isShown("notice"));

        assertThat(text("identityPoolId")).isEqualTo(POOL);
    }

    @Test
    void unrecognizedTextIsReportedInOneSentence() {
        putOnClipboard("hello there");
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);
        waitUntil(() -> isShown("notice"));

        assertThat(text("notice")).startsWith("The text is not recognized as a request.");
        assertThat(text("identityPoolId")).isEmpty();

        fill("identityPoolId", POOL);
        waitUntil(() -> !isShown("notice"));
    }

    @Test
    void requestTabShowsTheRedactedCommandAndTheMenuCopiesBothForms() {
        fill("identityPoolId", POOL);
        addProvider("Facebook");
        write("EAAsecret");
        clickOn(lookup(".tab-pane").lookup("Request").<Node>query());
        waitUntil(() -> text("requestText").contains("--region us-east-1"));

        assertThat(text("requestText"))
                .contains("aws cognito-identity get-id", "<token for graph.facebook.com>")
                .doesNotContain("EAAsecret");
    }

    @Test
    void checkWithoutSendingReportsProblemsOrSuccess() {
        chooseFromMenu("Request", "Check without Sending");
        assertThat(text("notice")).startsWith("Enter the identity pool ID.");

        fill("identityPoolId", POOL);
        chooseFromMenu("Request", "Check without Sending");
        assertThat(text("notice")).isEqualTo("The request is within Cognito’s limits. Nothing was sent.");
        assertThat(isShown("outcomeTitle")).isFalse();
    }

    @Test
    void noTokenIsKeptAfterTheWindowCloses() throws IOException {
        choose("endpoint", "Sandbox, not AWS");
        fill("identityPoolId", POOL);
        addProvider("Facebook");
        write("EAAsecret");
        getId();
        waitForAnswer();
        clickOn("History");
        waitUntil(() -> !lookup("#history").queryTableView().getItems().isEmpty());

        Path home = Path.of(System.getProperty(UserDirectories.HOME_PROPERTY));
        waitUntil(() -> Files.exists(home.resolve("history.json")));
        assertThat(Files.readString(home.resolve("history.json")))
                .contains(POOL, "graph.facebook.com")
                .doesNotContain("EAAsecret");
    }
}
