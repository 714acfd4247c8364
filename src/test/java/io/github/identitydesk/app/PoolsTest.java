package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Named identity pools. */
@Tag("slow")
class PoolsTest extends WindowTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";
    private static final String OTHER = "eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678";

    @TempDir
    private Path files;

    @Test
    void poolNameIsShownInTheFormAndTheMenus() {
        name(POOL, "staging");

        assertThat(text("poolName")).isEqualTo("staging");
        clickOn("#pools");
        assertThat(droppedDownTexts()).contains("staging   " + POOL);
        push(KeyCode.ESCAPE);
        fill("identityPoolId", OTHER);
        assertThat(text("poolName")).isEqualTo("Name this pool…");
        chooseFromMenu("Request", "Choose Pool", "staging   " + POOL);
        assertThat(text("identityPoolId")).isEqualTo(POOL);
    }

    @Test
    void partOfTheNameIsCompletedWithTheKeyboard() {
        name(POOL, "staging");
        name(OTHER, "production");
        clear();
        write("stag");
        assertThat(droppedDownTexts()).containsExactly("staging   " + POOL);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);

        assertThat(text("identityPoolId")).isEqualTo(POOL);
        assertThat(droppedDownTexts()).isEmpty();
        assertThat(isShown("outcomeTitle")).isFalse();
    }

    @Test
    void partOfTheIdIsCompletedWithTheMouse() {
        name(POOL, "staging");
        name(OTHER, "production");
        clear();
        write("eu-w");
        chooseDroppedDown("production   " + OTHER);

        assertThat(text("identityPoolId")).isEqualTo(OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "Staging"})
    void nameIsReplacedByTheIdWhenTheFieldLosesFocus(String typed) {
        name(POOL, "staging");
        clear();
        write(typed);
        push(KeyCode.TAB);

        assertThat(text("identityPoolId")).isEqualTo(POOL);
        assertThat(isShown("identityPoolIdProblem")).isFalse();
    }

    @Test
    void nameIsReplacedByTheIdWhenTheRequestIsSent() {
        choose("endpoint", "Sandbox, not AWS");
        String known = "us-east-1:5b0c9a52-6d1e-4f7a-9c3b-2e8d41f0a617";
        name(known, "first");
        clear();
        write("first");
        push(KeyCode.ENTER);

        waitForAnswer();
        assertThat(text("outcomeTitle")).isEqualTo("Identity found");
        assertThat(text("identityPoolId")).isEqualTo(known);
    }

    @Test
    void nameIsSavedInTheDocumentAndRestoredFromIt() throws Exception {
        name(POOL, "staging");
        Path file = files.resolve("team.getid");
        dialogs.chosen = Optional.of(file);
        chord(KeyCode.SHORTCUT, KeyCode.S);
        waitUntil(() -> Files.exists(file) && isShown("notice"));
        assertThat(Files.readString(file)).contains("staging", POOL);

        restart(this::forgetNames);
        assertThat(droppedDownTexts()).isEmpty();
        chord(KeyCode.SHORTCUT, KeyCode.O);
        waitUntil(() -> text("identityPoolId").equals(POOL) && text("poolName").equals("staging"));
    }

    @Test
    void emptyNameRemovesTheName() {
        name(POOL, "staging");
        clickOn("#poolName");
        waitUntil(() -> node("newPoolName").isFocused());
        chord(KeyCode.SHORTCUT, KeyCode.A);
        push(KeyCode.DELETE);
        push(KeyCode.ENTER);

        assertThat(text("poolName")).isEqualTo("Name this pool…");
    }

    private void forgetNames() {
        try (var kept = Files.walk(home)) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void name(String pool, String name) {
        fill("identityPoolId", pool);
        clickOn("#poolName");
        waitUntil(() -> node("newPoolName").isFocused());
        paste(name);
        push(KeyCode.ENTER);
        waitUntil(() -> text("poolName").equals(name));
    }

    private void clear() {
        clickOn("#identityPoolId");
        chord(KeyCode.SHORTCUT, KeyCode.A);
        push(KeyCode.DELETE);
    }

    private List<String> droppedDownTexts() {
        return onFx(() -> listWindows().stream()
                .filter(window -> window instanceof PopupWindow && window.isShowing())
                .flatMap(window -> window instanceof ContextMenu menu
                        ? menu.getItems().stream().map(MenuItem::getText)
                        : Stream.empty())
                .toList());
    }
}
