package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters that open menus and choose their items. */
class MenuLettersTest extends WindowTest {
    @ParameterizedTest
    @ValueSource(strings = {"E", "R"})
    void altAndALetterOpenAMenuWithoutTyping(String letter) {
        onFx(() -> {
            node("accountId").requestFocus();
            return true;
        });
        push(KeyCode.ALT, KeyCode.valueOf(letter));

        waitUntil(() -> listWindows().stream().anyMatch(window -> window instanceof javafx.stage.PopupWindow));
        push(KeyCode.ESCAPE);
    }

    @Test
    void letterSelectsFromTheOpenMenuWithoutTyping() {
        push(KeyCode.ALT, KeyCode.V);
        waitUntil(() -> listWindows().stream().anyMatch(window -> window instanceof javafx.stage.PopupWindow));
        push(KeyCode.A);
        waitUntil(() -> listWindows().stream().noneMatch(window -> window instanceof javafx.stage.PopupWindow));

        assertThat(menuItem("View", "Normal Text Size").isDisable())
                .as("the text is larger")
                .isFalse();
        assertThat(text("identityPoolId")).isEmpty();
    }

    @Test
    void letterOpensASubmenu() {
        push(KeyCode.ALT, KeyCode.R);
        waitUntil(() -> listWindows().stream().anyMatch(window -> window instanceof javafx.stage.PopupWindow));
        push(KeyCode.S);
        push(KeyCode.ENTER);

        waitUntil(() -> !text("identityPoolId").isEmpty());
        assertThat(isShown("sandboxMark") || isShown("endpointNote")).isTrue();
    }

    @Test
    void letterChoosesTheOnlyItemThatBeginsWithItInAMenuWithoutMnemonics() {
        push(KeyCode.ALT, KeyCode.R);
        waitUntil(() -> listWindows().stream().anyMatch(window -> window instanceof javafx.stage.PopupWindow));
        push(KeyCode.A);
        push(KeyCode.G);

        waitUntil(() -> onFx(() -> lookup("#logins").queryTableView().getItems().size()) == 1);
    }
}
