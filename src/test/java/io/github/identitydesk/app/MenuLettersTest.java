package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters that open menus and choose their items. */
@Tag("slow")
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

    @Test
    void noTwoItemsOfAMenuHaveTheSameLetter() {
        List<Menu> menus = onFx(() -> lookup("#menuBar").<MenuBar>query().getMenus().stream()
                .flatMap(MenuLettersTest::withSubmenus)
                .toList());

        assertThat(menus)
                .hasSizeGreaterThan(10)
                .allSatisfy(menu -> assertThat(letters(menu))
                        .as("the letters of " + plain(menu))
                        .doesNotHaveDuplicates());
    }

    private static Stream<Menu> withSubmenus(Menu menu) {
        return Stream.concat(
                Stream.of(menu),
                menu.getItems().stream()
                        .filter(Menu.class::isInstance)
                        .map(Menu.class::cast)
                        .flatMap(MenuLettersTest::withSubmenus));
    }

    private static List<String> letters(Menu menu) {
        return menu.getItems().stream()
                .filter(item -> item.getText() != null && item.isMnemonicParsing())
                .map(MenuItem::getText)
                .filter(text -> text.contains("_"))
                .map(text ->
                        text.substring(text.indexOf('_') + 1).substring(0, 1).toLowerCase(Locale.ROOT))
                .toList();
    }
}
