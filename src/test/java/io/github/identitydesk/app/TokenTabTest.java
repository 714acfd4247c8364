package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** The tab with the content of a token. */
class TokenTabTest extends WindowTest {
    @Test
    void tokenTabShowsTheClaims() {
        choose(SampleRequest.LOGIN);
        clickOn(from(node("tabs")).lookup("Token").queryLabeled());
        waitUntil(() -> !lookup("#claims").queryTableView().getItems().isEmpty());

        assertThat(onFx(() -> lookup("#claims").queryTableView().getItems().toString()))
                .contains("token_use", "iss", "aud");
        assertThat(text("summary")).startsWith("ID token, expires in");
        putOnClipboard("");
        onFx(() -> {
            TableView<?> claims = lookup("#claims").query();
            claims.getSelectionModel().selectFirst();
            claims.requestFocus();
            return claims;
        });
        chord(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(text("copyClaim")).isEqualTo("Copied");
        assertThat(clipboard()).isNotEmpty();
    }

    @Test
    void tabOfATokenShowsManyClaims() {
        choose(SampleRequest.LOGIN);
        getId();
        waitForAnswer();
        chooseFromMenu("View", "Token");

        waitUntil(() -> lookup("#claims .table-row-cell").<TableRow<?>>queryAll().stream()
                        .filter(row -> row.getItem() != null && visible(row).getHeight() > row.getHeight() - 1)
                        .count()
                >= 5);
        assertThat(isShown("login")).as("choice of one login").isFalse();
        assertThat(isShown("wholeToken")).as("token before it is revealed").isFalse();
    }

    @Test
    void everyActionIsReachableWithoutScrolling() {
        choose(SampleRequest.LINKED_LOGINS);
        getId();
        waitForAnswer();
        for (WindowSize size : List.of(WindowSize.AT_FIRST, WindowSize.SMALLEST)) {
            resize(size.width(), size.height());
            chooseFromMenu("View", "Token");
            for (String action : List.of("copyClaim", "revealToken", "copyToken", "verifySignature", "pasteKeys")) {
                Node button = node(action);
                assertThat(onFx(() -> visible(button).getHeight()))
                        .as("%s at %s", action, size)
                        .isGreaterThan(onFx(() -> button.getLayoutBounds().getHeight() - 1));
            }
            assertThat(lookup("#tabs .scroll-bar").<ScrollBar>queryAll())
                    .as("scroll bars at %s", size)
                    .filteredOn(bar -> isSeen(bar) && visible(bar).getHeight() > 0)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void longClaimIsBrokenIntoLines() {
        choose(SampleRequest.LOGIN);
        chooseFromMenu("View", "Token");
        String issuer = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_123456789";

        waitUntil(() -> lookup("#claims .text").<Text>queryAll().stream()
                .anyMatch(text -> text.getText().equals(issuer)
                        && text.getLayoutBounds().getHeight()
                                > 2 * text.getFont().getSize()
                        && visible(text).getWidth() > text.getLayoutBounds().getWidth() - 1
                        && visible(text).getHeight() > text.getLayoutBounds().getHeight() - 1));
        TableView<?> claims = lookup("#claims").query();
        assertThat(claims.getColumns().get(1).getWidth())
                .isGreaterThan(claims.getColumns().getFirst().getWidth());
    }
}
