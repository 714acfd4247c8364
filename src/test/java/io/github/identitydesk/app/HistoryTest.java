package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.store.HistoryEntry;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The history tab: finding an earlier call and continuing from it. */
@Tag("slow")
class HistoryTest extends HistoryFixture {
    @Test
    void entryHasTwoLines() {
        call(SampleRequest.LOGIN, 1);

        assertThat(cellTexts())
                .anyMatch(text -> text.equals(text("identityId")))
                .anyMatch(text -> text.equals(text("identityPoolId")))
                .contains("just now", "Cognito user pool");
    }

    @Test
    void filtersAndSearchNarrowTheEntries() {
        call(SampleRequest.GUEST, 1);
        call(SampleRequest.GUEST_REFUSED, 2);
        String refusingPool = text("identityPoolId");

        choose("outcomeFilter", "Refused");
        assertThat(calls()).isEqualTo(1);
        assertThat(cellTexts()).contains("NotAuthorizedException");
        choose("outcomeFilter", "Cancelled");
        assertThat(calls()).isZero();
        assertThat(text("noCalls")).startsWith("No call matches");
        choose("outcomeFilter", "All outcomes");
        choose("poolFilter", refusingPool);
        assertThat(calls()).isEqualTo(1);
        choose("poolFilter", "All pools");

        clickOn("#search");
        paste("identity found");
        waitUntil(() -> calls() == 1);
    }

    @Test
    void entryCanBeLoadedCopiedAndDeleted() {
        call(SampleRequest.GUEST, 1);
        String pool = text("identityPoolId");
        String identityId = text("identityId");
        fill("identityPoolId", "eu-west-1:1a2b");
        clickOn(from(node("history")).lookup(".past-outcome").<Node>query());
        clickOn("#copyPastId");
        assertThat(clipboard()).isEqualTo(identityId);
        assertThat(text("copyPastId")).isEqualTo("Copied");
        putOnClipboard("");
        onFx(() -> {
            node("history").requestFocus();
            return identityId;
        });
        chord(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(clipboard()).isEqualTo(identityId);

        clickOn(from(node("history")).lookup(".past-outcome").<Node>query());
        push(KeyCode.ENTER);
        clickOn("Don’t Save");
        waitUntil(() -> text("identityPoolId").equals(pool));

        clickOn(from(node("history")).lookup(".past-outcome").<Node>query());
        push(KeyCode.DELETE);
        waitUntil(() -> calls() == 0);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void menuKeyAndShiftF10OpenTheContextMenu() {
        call(SampleRequest.GUEST, 1);
        String identityId = text("identityId");
        onFx(() -> {
            node("history").requestFocus();
            return identityId;
        });
        chord(KeyCode.SHIFT, KeyCode.F10);
        clickOn("Copy the IdentityId");
        assertThat(clipboard()).isEqualTo(identityId);

        push(KeyCode.CONTEXT_MENU);
        clickOn("Delete");
        waitUntil(() -> calls() == 0);
    }

    @Test
    void deletedEntryComesBackWithUndoAndTheNextOneIsSelected() {
        call(SampleRequest.GUEST_REFUSED, 1);
        call(SampleRequest.POOL_NOT_FOUND, 2);
        call(SampleRequest.GUEST, 3);
        onFx(() -> {
            TableView<HistoryEntry> table = lookup("#history").query();
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(1);
            return table;
        });
        push(KeyCode.DELETE);
        waitUntil(() -> calls() == 2);
        assertThat(selectedRow()).isEqualTo(1);
        push(KeyCode.DELETE);
        waitUntil(() -> calls() == 1);
        assertThat(selectedRow()).isZero();
        assertThat(text("notice")).startsWith("Deleted the call from ");

        clickOn("#undo");
        waitUntil(() -> calls() == 2);
        assertThat(isShown("undo")).isFalse();
        assertThat(cellTexts()).contains("NotAuthorizedException").doesNotContain("ResourceNotFoundException");
    }

    @Test
    void historyRecognizesTheLoginAndRestoresTheForm() {
        choose(SampleRequest.LOGIN);
        clickOn("History");
        getId();
        waitUntil(() -> lookup("#history").queryTableView().getItems().size() == 1);
        getId();
        waitUntil(() -> isSeen(node("recognition")) && !text("recognition").isEmpty());
        assertThat(text("recognition")).startsWith("Same identity as on");

        String pool = text("identityPoolId");
        fill("identityPoolId", "eu-west-1:1a2b");
        waitUntil(() -> isSeen(node("refill")));
        onFx(() -> {
            lookup("#history").queryTableView().getSelectionModel().selectFirst();
            return "";
        });
        clickOn("#refill");
        clickOn("Don’t Save");
        waitUntil(() -> text("identityPoolId").equals(pool));
        assertThat(text("notice")).startsWith("Loaded the call from ");
        clickOn("#undo");
        assertThat(text("identityPoolId")).isEqualTo("eu-west-1:1a2b");

        clickOn("#search");
        paste("nothing like this");
        waitUntil(() -> calls() == 0);
        push(KeyCode.ESCAPE);
    }

    private int selectedRow() {
        return onFx(
                () -> lookup("#history").queryTableView().getSelectionModel().getSelectedIndex());
    }
}
