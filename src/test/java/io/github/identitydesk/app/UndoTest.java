package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.viewmodel.LoginRow;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A single undo history for the whole request, wherever the focus is. */
@Tag("slow")
class UndoTest extends WindowTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";

    @Test
    void undoRestoresARemovedLoginWithItsToken() {
        addProvider("Google");
        write("secret");
        clickOn("#removeLogin");
        assertThat(logins()).isEmpty();
        assertThat(item("Undo").getText()).isEqualTo("_Undo Remove Login");

        chord(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(logins()).containsExactly("accounts.google.com secret");
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertThat(logins()).isEmpty();
        chord(KeyCode.SHORTCUT, KeyCode.Z);
        chord(KeyCode.SHORTCUT, KeyCode.Y);
        assertThat(logins()).isEmpty();
    }

    @Test
    void undoRevertsTheLastChangeWhereverTheFocusIs() {
        fill("identityPoolId", POOL);
        clickOn("#accountId");
        chord(KeyCode.SHORTCUT, KeyCode.Z);

        assertThat(text("identityPoolId")).isEmpty();
    }

    @Test
    void undoWorksWithTheFocusInAnotherTab() {
        fill("identityPoolId", POOL);
        clickOn(lookup(".tab-pane").lookup("History").<Node>query());
        clickOn("#search");
        chord(KeyCode.SHORTCUT, KeyCode.Z);

        assertThat(text("identityPoolId")).isEmpty();
    }

    @Test
    void undoIsDisabledWithNothingToUndo() {
        assertThat(item("Undo").isDisable()).isTrue();
        assertThat(item("Redo").isDisable()).isTrue();
        write("u");
        assertThat(item("Undo").isDisable()).isFalse();
        assertThat(item("Undo").getText()).isEqualTo("_Undo Typing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#accountId", "#region .text-field", "#search"})
    void contextMenuUndoesWhatTheEditMenuUndoes(String field) {
        fill("identityPoolId", POOL);
        clickOn(lookup(".tab-pane").lookup("History").<Node>query());
        openContextMenu(lookup(field).query());
        chooseDroppedDown("Undo Typing");
        assertThat(text("identityPoolId")).isEmpty();

        openContextMenu(lookup(field).query());
        chooseDroppedDown("Redo Typing");
        assertThat(text("identityPoolId")).isEqualTo(POOL);
    }

    @Test
    void contextMenuCutsCopiesPastesAndSelects() {
        fill("identityPoolId", POOL);
        openContextMenu(node("identityPoolId"));
        chooseDroppedDown("Select All");
        openContextMenu(node("identityPoolId"));
        chooseDroppedDown("Cut");
        assertThat(text("identityPoolId")).isEmpty();
        assertThat(clipboard()).isEqualTo(POOL);

        openContextMenu(node("identityPoolId"));
        chooseDroppedDown("Paste");
        assertThat(text("identityPoolId")).isEqualTo(POOL);
    }

    private MenuItem item(String name) {
        return menuItem("Edit", name);
    }

    private List<String> logins() {
        return onFx(() -> lookup("#logins").<LoginRow>queryTableView().getItems().stream()
                .map(row -> row.providerName().get() + " " + row.token().get().value())
                .toList());
    }
}
