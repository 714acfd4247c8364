package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The menu of recently used request files. */
@Tag("slow")
class RecentFilesTest extends WindowTest {
    @TempDir
    private Path files;

    @Test
    void menuIsEmptyAtFirst() {
        assertThat(menuItem("File", "Open Recent").isDisable()).isTrue();
    }

    @Test
    void lastTenFilesAreListedMostRecentFirst() throws IOException {
        for (int number = 1; number <= 12; number++) {
            open(number);
        }
        List<String> offered = offered();

        assertThat(offered).hasSize(10);
        assertThat(offered.getFirst()).isEqualTo(file(12).toString());
        assertThat(offered.getLast()).isEqualTo(file(3).toString());
    }

    @Test
    void fileIsOpened() throws IOException {
        open(1);
        open(2);
        chooseFromMenu("File", "Open Recent", file(1).toString());

        waitUntil(() -> stage().getTitle().startsWith("r1.json"));
        assertThat(text("identityPoolId")).isEqualTo(pool(1));
    }

    @Test
    void missingFileIsMarkedAndDisabled() throws IOException {
        open(1);
        open(2);
        Files.delete(file(1));
        clickOn("File");
        waitUntil(() -> recent().getItems().get(1).getText().equals(file(1) + " (missing)"));

        assertThat(recent().getItems().get(1).isDisable()).isTrue();
        assertThat(recent().getItems().getFirst().isDisable()).isFalse();
        push(KeyCode.ESCAPE);
    }

    @Test
    void clearingTheListKeepsTheFiles() throws IOException {
        open(1);
        chooseFromMenu("File", "Open Recent", "Clear List");

        assertThat(offered()).isEmpty();
        assertThat(menuItem("File", "Open Recent").isDisable()).isTrue();
        assertThat(file(1)).exists();
    }

    private void open(int number) throws IOException {
        dialogs.chosen = Optional.of(Files.writeString(file(number), "{\"IdentityPoolId\": \"" + pool(number) + "\"}"));
        chord(KeyCode.SHORTCUT, KeyCode.O);
        waitUntil(() -> stage().getTitle().startsWith("r" + number + ".json"));
    }

    private Path file(int number) {
        return files.resolve("r" + number + ".json");
    }

    private static String pool(int number) {
        return "us-east-1:1a2b3c4d-1234-5678-9abc-def0123456%02d".formatted(number);
    }

    /** Opens the menu and returns the files that it lists. */
    private List<String> offered() {
        clickOn("File");
        List<String> texts = onFx(() -> recent().getItems().stream()
                .map(MenuItem::getText)
                .filter(Objects::nonNull)
                .filter(text -> text.endsWith(".json"))
                .toList());
        push(KeyCode.ESCAPE);
        return texts;
    }

    private Menu recent() {
        return (Menu) menuItem("File", "Open Recent");
    }
}
