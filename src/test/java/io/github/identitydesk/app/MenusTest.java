package io.github.identitydesk.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every action of a button is also available from a menu. */
@Tag("slow")
class MenusTest extends WindowTest {
    /**
     * The path of each button's action in the menus, by the button's ID: menu, item and, if there is one, submenu item.
     */
    private static final Map<String, List<String>> ITEMS = Map.ofEntries(
            entry("removeLogin", List.of("Request", "Remove Login")),
            entry("addLogin", List.of("Request", "Add Login")),
            entry("poolName", List.of("Request", "Name This Pool…")),
            entry("pools", List.of("Request", "Choose Pool")),
            entry("undo", List.of("Edit", "Undo")),
            entry("dismiss", List.of("View", "Dismiss Notice")),
            entry("getId", List.of("Request", "Get ID")),
            entry("cancel", List.of("Request", "Cancel")),
            entry("cancelCheck", List.of("Request", "Cancel")),
            entry("restoreRequest", List.of("Request", "Restore Answer’s Request")),
            entry("askAgain", List.of("Request", "Get ID")),
            entry("copyErrorCode", List.of("Edit", "Copy Exception’s Name")),
            entry("copyRequestId", List.of("Edit", "Copy Request ID")),
            entry("copyIdentityId", List.of("Edit", "Copy IdentityId")),
            entry("copyReport", List.of("Edit", "Copy for Ticket")),
            entry("copyRequest", List.of("Edit", "Copy As")),
            entry("copyTrustPolicy", List.of("Edit", "Copy Trust Policy")),
            entry("checkCredentials", List.of("Request", "Check Credentials")),
            entry("checkOpenIdToken", List.of("Request", "Check OpenID Token")),
            entry("customRole", List.of("Request", "Check with Another Role…")),
            entry("verifySignature", List.of("Request", "Verify Signature…")),
            entry("pasteKeys", List.of("Request", "Verify with Pasted Keys…")),
            entry("outcomeFix", List.of("Request", "Suggested Fixes")),
            entry("trySandbox", List.of("Help", "Try It in the Sandbox")),
            entry("pasteRequest", List.of("Edit", "Paste Request")),
            entry("explainMessage", List.of("Help", "Explain an Error Message…")),
            entry("refill", List.of("Request", "History", "Load into Form")),
            entry("copyPastId", List.of("Request", "History", "Copy the IdentityId")),
            entry("delete", List.of("Request", "History", "Delete")),
            entry("export", List.of("Request", "History", "Export…")),
            entry("clear", List.of("Request", "History", "Clear History…")));

    @Test
    void removeLoginNeedsASelectedRowLikeItsButton() {
        choose(SampleRequest.LOGIN);
        onFx(() -> {
            lookup("#logins").queryTableView().getSelectionModel().clearSelection();
            return true;
        });
        clickOn("Request");
        waitUntil(() -> menuItem("Request", "Remove Login").isDisable()
                == node("removeLogin").isDisabled());
        assertThat(onFx(() -> node("removeLogin").isDisabled())).isTrue();
    }

    @Test
    void everyButtonOfTheEmptyWindowHasAMenuItem() {
        assertThat(ITEMS).containsKeys(buttons());
        assertThat(buttons()).contains("trySandbox", "getId", "addLogin");
    }

    @ParameterizedTest
    @EnumSource(names = {"LINKED_LOGINS", "GUEST_REFUSED"})
    void menuItemsOfAnAnswerAreEnabledLikeTheirButtons(SampleRequest sample) {
        choose(sample);
        getId();
        waitForAnswer();
        clickOn(lookup(".tab-pane").lookup("History").<Node>query());

        assertThat(buttons()).contains("copyReport", "copyRequestId", "clear");
        assertThat(ITEMS).containsKeys(buttons());
        for (String menu : List.of("Edit", "Request", "Help")) {
            clickOn(menu);
            assertEnabledLikeTheirButtons(List.of(menu));
            push(KeyCode.ESCAPE);
        }
        chooseFromMenu("Request", "History");
        assertEnabledLikeTheirButtons(List.of("Request", "History"));
        push(KeyCode.ESCAPE);
    }

    private void assertEnabledLikeTheirButtons(List<String> menu) {
        for (String id : buttons()) {
            List<String> path = Objects.requireNonNull(ITEMS.get(id));
            if (path.subList(0, path.size() - 1).equals(menu)) {
                assertThat(item(path).isDisable()).as(id).isEqualTo(node(id).isDisabled());
            }
        }
    }

    @Test
    void menuItemWorksWhenItsButtonIsInAnotherTab() {
        choose(SampleRequest.LOGIN);
        getId();
        waitForAnswer();
        chooseFromMenu("Edit", "Copy Request ID");
        assertThat(clipboard()).isEqualTo(text("requestId"));

        chooseFromMenu("Request", "History", "Export…");
        assertThat(onFx(() -> isSeen(node("history")))).isTrue();
        chooseFromMenu("Request", "Check Credentials");
        waitUntil(() -> isShown("credentialsAnswer"));
    }

    @Test
    void correctionThatTheFormAndTheAnswerOfferIsInTheMenuOnce() {
        choose(SampleRequest.WRONG_PROVIDER_NAME);
        getId();
        waitForAnswer();
        waitUntil(() -> isShown("outcomeFix") && !lookup(".fix").queryAll().isEmpty());
        clickOn("Request");

        assertThat(onFx(() -> ((Menu) item(List.of("Request", "Suggested Fixes")))
                        .getItems().stream().map(MenuItem::getText).toList()))
                .hasSize(1)
                .containsExactly(text("outcomeFix"));
        push(KeyCode.ESCAPE);
    }

    @Test
    void everyTryThatTheAnswerOffersIsInTheMenu() {
        choose(SampleRequest.LINKED_LOGINS);
        fill("identityPoolId", SandboxPool.SIGNED_OUT_USERS.id());
        getId();
        waitForAnswer();
        clickOn("Request");

        assertThat(onFx(() -> ((Menu) item(List.of("Request", "Suggested Fixes")))
                        .getItems().stream().map(MenuItem::getText).toList()))
                .isNotEmpty()
                .allMatch(text -> text.startsWith("Try again without "));
        push(KeyCode.ESCAPE);
    }

    @Test
    void tabsCanBeSelectedFromTheMenu() {
        chooseFromMenu("View", "History");
        assertThat(isShown("history")).isTrue();
        chooseFromMenu("View", "Request");
        assertThat(isShown("requestText")).isTrue();
    }

    /** Returns the IDs of the visible buttons outside the menu bar. */
    private String[] buttons() {
        return onFx(() -> stage().getScene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof ButtonBase && !(node instanceof CheckBox) && isSeen(node))
                .filter(node -> node.getId() != null)
                .filter(node -> !isInside(node, node("menuBar")))
                .map(Node::getId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toArray(String[]::new));
    }

    private static boolean isInside(Node node, Node around) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(around::equals);
    }

    private MenuItem item(List<String> path) {
        MenuItem item = menuItem(path.getFirst(), path.get(1));
        return path.size() == 2
                ? item
                : ((Menu) item)
                        .getItems().stream()
                                .filter(inner -> plain(inner).equals(path.get(2)))
                                .findFirst()
                                .orElseThrow();
    }
}
