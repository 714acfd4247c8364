package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.identitydesk.sandbox.SampleRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of logins: providers and tokens. */
class LoginsTest extends LoginsFixture {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";

    @Test
    void presetAddsItsProviderNameAndFocusesTheToken() {
        addProvider("Google");

        assertThat(providerNames()).containsExactly("accounts.google.com");
        write("the-token");
        assertThat(tokens()).containsExactly("the-token");
    }

    @Test
    void userPoolPresetBuildsTheNameFromTheUserPoolId() {
        addProvider("Cognito user pool…");
        assertThat(onFx(() -> node("providerDetail").isFocused())).isTrue();
        fill("providerDetail", "us-east-1_12345678");
        assertThat(text("providerPreview"))
                .isEqualTo("Provider name: cognito-idp.us-east-1.amazonaws.com/us-east-1_12345678");
        fill("providerDetail", "us-east-1_123456789");
        push(KeyCode.ENTER);

        assertThat(providerNames()).containsExactly("cognito-idp.us-east-1.amazonaws.com/us-east-1_123456789");
    }

    @Test
    void malformedDetailIsExplainedAndNotAdded() {
        addProvider("Cognito user pool…");
        fill("providerDetail", "us-east-1:nope");
        assertThat(text("providerPreview")).startsWith("A user pool ID is a region, an underscore");
        push(KeyCode.ENTER);
        push(KeyCode.ESCAPE);

        assertThat(providerNames()).isEmpty();
    }

    @Test
    void retiredProviderIsOfferedLast() {
        List<String> items = onFx(() -> lookup("#addLogin").<MenuButton>query().getItems().stream()
                .map(MenuItem::getText)
                .filter(Objects::nonNull)
                .toList());

        assertThat(items).startsWith("Facebook").endsWith("SAML…", "Digits (retired)", "Another provider name");
    }

    @Test
    void anyProviderNameCanBeTyped() {
        addProvider("Another provider name");
        write("login.example.com");

        assertThat(providerNames()).containsExactly("login.example.com");
    }

    @Test
    void tokenIsMaskedUntilRevealed() {
        addProvider("Facebook");
        write("EAAsecret");
        assertThat(shownTexts()).noneMatch(text -> text.contains("EAAsecret"));

        clickOn(".reveal");
        assertThat(shownTexts()).anyMatch(text -> text.contains("EAAsecret"));

        clickOn(".reveal");
        assertThat(shownTexts()).noneMatch(text -> text.contains("EAAsecret"));
    }

    @Test
    void maskedTokenEndsWithAWholeBullet() {
        addProvider("Facebook");
        paste("a".repeat(5_000));
        clickOn("#accountId");
        settle();

        Node bullets = onFx(() -> node("logins").lookupAll(".text").stream()
                .filter(text -> ((Text) text).getText().startsWith("●●●"))
                .findFirst()
                .orElseThrow());
        assertThat(onFx(() -> visible(bullets).getWidth()))
                .isCloseTo(onFx(() -> bullets.getLayoutBounds().getWidth()), within(1.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {" EAAtoken\n", "\"EAAtoken\"", "Bearer EAAtoken", "'Bearer EAAtoken' "})
    void pastedTokenIsCleaned(String pasted) {
        addProvider("Facebook");
        paste(pasted);

        assertThat(tokens()).containsExactly("EAAtoken");
    }

    @Test
    void maskedTokenCannotBeCopiedAndIsNotReadAloud() {
        addProvider("Facebook");
        write("EAAsecret");
        putOnClipboard("before");
        chord(KeyCode.SHORTCUT, KeyCode.A);
        chord(KeyCode.SHORTCUT, KeyCode.C);
        chord(KeyCode.SHORTCUT, KeyCode.X);

        assertThat(clipboard()).isEqualTo("before");
        assertThat(tokens()).containsExactly("EAAsecret");
        assertThat(onFx(() -> focused().queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isNotEqualTo("EAAsecret");
    }

    @Test
    void noMoreThanTenLoginsCanBeAdded() {
        for (int count = 0; count < 10; count++) {
            addProvider("Another provider name");
            paste("p" + count + ".example");
        }

        assertThat(providerNames()).hasSize(10);
        assertThat(node("addLogin").isDisabled()).isTrue();
        assertThat(text("loginsNote")).isEqualTo("10 of 10, linked to one identity");

        clickOn("#removeLogin");
        assertThat(providerNames()).hasSize(9);
        assertThat(node("addLogin").isDisabled()).isFalse();
    }

    @Test
    void noteSaysThatSeveralLoginsWillBeLinked() {
        addProvider("Google");
        assertThat(isShown("loginsNote")).isFalse();
        addProvider("Facebook");
        assertThat(text("loginsNote")).isEqualTo("2 of 10, linked to one identity");
    }

    @Test
    void rowWithoutATokenBlocksTheCallAndGetsTheFocus() {
        fill("identityPoolId", POOL);
        addProvider("Google");
        clickOn("#accountId");
        getId();

        assertThat(text("loginsProblem"))
                .isEqualTo("The token for accounts.google.com is missing. Paste it, or remove the login.");
        write("typed-after");
        assertThat(tokens()).containsExactly("typed-after");
    }

    @Test
    void tokenOf50000CharactersDoesNotWidenTheTable() {
        addProvider("Google");
        double width = onFx(() -> loginsTable().getColumns().getLast().getWidth());
        paste("t".repeat(50_000));
        clickOn(".reveal");

        assertThat(tokens().getFirst()).hasSize(50_000);
        assertThat(onFx(() -> loginsTable().getColumns().getLast().getWidth())).isEqualTo(width);
    }

    @Test
    void longTokenSurvivesLeavingAndReenteringItsField() {
        addProvider("Google");
        paste("t".repeat(50_000));
        clickOn("#accountId");
        assertThat(tokens().getFirst()).hasSize(50_000);

        clickOn(".reveal").clickOn("#accountId");
        push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(tokens().getFirst()).hasSize(50_000);

        clickOn(".secret-field");
        chord(KeyCode.END);
        write("x");
        assertThat(tokens().getFirst()).hasSize(50_001).endsWith("tx");
    }

    private TableView<?> loginsTable() {
        return lookup("#logins").queryTableView();
    }

    /** Returns every text rendered in the fields of the logins. */
    private List<String> shownTexts() {
        return onFx(() -> node("logins").lookupAll(".text").stream()
                .filter(text -> text.getParent().getParent() instanceof TextField field && field.isVisible())
                .map(text -> ((Text) text).getText())
                .toList());
    }

    /** A frame that shows all rows takes several times as long as the others. */
    @Test
    void severalLoginsAppearInSeveralFrames() {
        List<Integer> shown = onFx(() -> {
            List<Integer> counts = new ArrayList<>();
            stage().getScene().addPostLayoutPulseListener(() -> counts.add(shownRows()));
            return counts;
        });

        choose(SampleRequest.ALL_PROVIDERS);
        waitUntil(() -> shownRows() >= 4);

        List<Integer> added = onFx(() -> IntStream.range(1, shown.size())
                .mapToObj(frame -> shown.get(frame) - shown.get(frame - 1))
                .toList());
        assertThat(added).allSatisfy(rows -> assertThat(rows).isLessThanOrEqualTo(3));
    }

    private int shownRows() {
        return (int) lookup("#logins .table-row-cell").<TableRow<?>>queryAll().stream()
                .filter(row -> row.isVisible() && !row.isEmpty())
                .count();
    }
}
