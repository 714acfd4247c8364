package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Recordings of a browser (HAR) in the window. */
@Tag("slow")
class RecordingsTest extends WindowTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def01234567";
    private static final String TOKEN = "EAAsecretTokenOfTheRecording";

    @Test
    void theChosenCallIsShownWithItsAnswer() throws IOException {
        dialogs.chosen = Optional.of(recording(3));
        chord(KeyCode.SHORTCUT, KeyCode.O);
        waitUntil(() -> lookup("#recordedCalls").tryQuery().isPresent());
        assertThat(onFx(() -> from(node("recordedCalls")).lookup(".scroll-bar").<ScrollBar>queryAll().stream()
                        .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL && WindowTest.isSeen(bar))))
                .as("lines that are too long")
                .isEmpty();
        push(KeyCode.UP);
        push(KeyCode.ENTER);

        waitForAnswer();
        assertThat(text("identityPoolId")).isEqualTo(POOL + 2);
        assertThat(text("errorCode")).isEqualTo("NotAuthorizedException");
        assertThat(text("notice")).contains("Nothing was sent");
        assertThat(text("serviceTime")).endsWith("; this computer’s clock is 2 h 5 min ahead");
    }

    @Test
    void aCancelledChoiceChangesNothing() throws IOException {
        dialogs.chosen = Optional.of(recording(2));
        chord(KeyCode.SHORTCUT, KeyCode.O);
        waitUntil(() -> lookup("#recordedCalls").tryQuery().isPresent());
        push(KeyCode.ESCAPE);

        assertThat(text("identityPoolId")).isEmpty();
        assertThat(isShown("outcomeTitle")).isFalse();
    }

    @Test
    void aRedactedCopyKeepsTheCallsWithoutTheirTokens() throws IOException {
        Path copy = home.resolve("copy.har");
        dialogs.chosen = Optional.of(recording(2));
        dialogs.saved = Optional.of(copy);
        chooseFromMenu("File", "Save Redacted HAR…");

        waitUntil(() -> isShown("notice"));
        assertThat(copy).content().contains(POOL + 1).doesNotContain(TOKEN);
        assertThat(recording(2)).content().contains(TOKEN);
    }

    private Path recording(int calls) throws IOException {
        String entries =
                IntStream.rangeClosed(1, calls).mapToObj(RecordingsTest::call).collect(Collectors.joining(","));
        return Files.writeString(home.resolve("calls.har"), "{\"log\":{\"entries\":[" + entries + "]}}");
    }

    private static String call(int number) {
        return """
            {"startedDateTime":"2026-11-20T10:00:0%d.000Z","time":31,"request":{"method":"POST",
             "url":"https://cognito-identity.us-east-1.amazonaws.com/",
             "headers":[{"name":"X-Amz-Target","value":"AWSCognitoIdentityService.GetId"}],
             "postData":{"text":"{\\"IdentityPoolId\\":\\"%s%d\\",\\"Logins\\":{\\"graph.facebook.com\\":\\"%s\\"}}"}},
             "response":{"status":400,"headers":[{"name":"Date","value":"Fri, 20 Nov 2026 07:55:00 GMT"},{"name":"x-amzn-ErrorType","value":"NotAuthorizedException:"}],
              "content":{"text":"{\\"message\\":\\"Invalid login token. Not a Facebook token.\\"}"}}}""".formatted(number, POOL, number, TOKEN);
    }
}
