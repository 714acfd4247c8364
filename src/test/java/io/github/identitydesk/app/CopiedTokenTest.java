package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Revealed tokens that are copied, and removed from the clipboard after the chosen time. */
class CopiedTokenTest extends WindowTest {
    @ParameterizedTest
    @ValueSource(strings = {"C", "X", "INSERT"})
    void copiedTokenIsRemovedFromTheClipboard(String key) throws TimeoutException {
        keepTokensOnTheClipboardForASecond();
        addProvider("Facebook");
        write("EAAsecret");
        clickOn(".reveal").clickOn(".secret-field");
        chord(KeyCode.SHORTCUT, KeyCode.A);
        chord(KeyCode.SHORTCUT, KeyCode.valueOf(key));
        assertThat(clipboard()).isEqualTo("EAAsecret");

        waitUntil(() -> !"EAAsecret".equals(clipboard()));
    }

    @Test
    void tokenCopiedFromAMenuIsRemovedFromTheClipboard() throws TimeoutException {
        keepTokensOnTheClipboardForASecond();
        addProvider("Facebook");
        write("EAAsecret");
        clickOn(".reveal").clickOn(".secret-field");
        chord(KeyCode.SHORTCUT, KeyCode.A);
        openContextMenu(lookup(".secret-field .text-field").query());
        chooseDroppedDown("Copy");
        assertThat(clipboard()).isEqualTo("EAAsecret");
        waitUntil(() -> !"EAAsecret".equals(clipboard()));

        chooseFromMenu("Edit", "Copy");
        assertThat(clipboard()).isEqualTo("EAAsecret");
        waitUntil(() -> !"EAAsecret".equals(clipboard()));
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
