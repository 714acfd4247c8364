package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Revealed tokens that are copied, and removed from the clipboard after the chosen time or when the window closes. */
@Tag("slow")
class CopiedTokenTest extends WindowTest {
    private static final String TOKEN = "EAAsecret";

    @ParameterizedTest
    @ValueSource(strings = {"C", "X", "INSERT"})
    void copiedTokenIsRemovedFromTheClipboardWhenTheWindowCloses(String key) {
        selectTheToken();
        chord(KeyCode.SHORTCUT, KeyCode.valueOf(key));
        assertThat(clipboard()).isEqualTo(TOKEN);

        hideWindows();
        assertThat(hasText()).isFalse();
    }

    @Test
    void tokenCopiedFromMenusIsRemovedToo() {
        selectTheToken();
        openContextMenu(lookup(".secret-field .text-field").query());
        chooseDroppedDown("Copy");
        assertThat(clipboard()).isEqualTo(TOKEN);

        putOnClipboard("another text");
        chooseFromMenu("Edit", "Copy");
        assertThat(clipboard()).isEqualTo(TOKEN);

        hideWindows();
        assertThat(hasText()).isFalse();
    }

    /**
     * Does not look at the token on the clipboard, which a slow machine may find removed already. A text that is not the
     * token would stay.
     */
    @Test
    void copiedTokenIsRemovedAfterTheChosenTime() throws TimeoutException {
        keepTokensOnTheClipboardForASecond();
        selectTheToken();
        putOnClipboard("another text");
        chord(KeyCode.SHORTCUT, KeyCode.C);

        waitUntil(() -> !hasText());
    }

    private static boolean hasText() {
        return onFx(() -> Clipboard.getSystemClipboard().hasString());
    }

    private void selectTheToken() {
        addProvider("Facebook");
        write(TOKEN);
        clickOn(".reveal").clickOn(".secret-field");
        chord(KeyCode.SHORTCUT, KeyCode.A);
        TextField field =
                lookup(".secret-field .text-field").match(Node::isVisible).query();
        assertThat(onFx(field::getSelectedText)).isEqualTo(TOKEN);
    }

    private void keepTokensOnTheClipboardForASecond() throws TimeoutException {
        restart(() -> {
            try {
                Files.writeString(home.resolve("settings.json"), "{\"clipboardSeconds\": 1}");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
