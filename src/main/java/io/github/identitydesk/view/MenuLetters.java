package io.github.identitydesk.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Chooses an item of an open menu by its letter without Alt, as other apps do. JavaFX would type the letter into the
 * field behind the menu.
 */
final class MenuLetters {
    private final MenuBar menuBar;
    private boolean isTaken;

    private MenuLetters(MenuBar menuBar) {
        this.menuBar = menuBar;
    }

    static void listen(Scene scene, MenuBar menuBar) {
        MenuLetters letters = new MenuLetters(menuBar);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, letters::press);
        scene.addEventFilter(KeyEvent.KEY_TYPED, letters::type);
    }

    private void press(KeyEvent event) {
        Optional<Menu> open = open(menuBar.getMenus());
        isTaken = open.isPresent() && !event.isShortcutDown() && !event.isAltDown() && isLetter(event.getText());
        if (isTaken) {
            event.consume();
            open.ifPresent(menu -> choose(menu, event.getText()));
        }
    }

    private void type(KeyEvent event) {
        if (isTaken) {
            event.consume();
        }
    }

    private static boolean isLetter(String text) {
        return text.length() == 1 && Character.isLetterOrDigit(text.charAt(0));
    }

    /** Returns the innermost open menu, if any. */
    private static Optional<Menu> open(List<? extends MenuItem> items) {
        return items.stream()
                .filter(item -> item instanceof Menu menu && menu.isShowing())
                .map(Menu.class::cast)
                .findFirst()
                .map(menu -> open(menu.getItems()).orElse(menu));
    }

    /** Opens a submenu by sending the arrow key to its item, because JavaFX has no other way to show a submenu. */
    private static void open(Menu inner) {
        Node line = inner.getStyleableNode();
        line.requestFocus();
        line.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
    }

    private static String text(MenuItem item) {
        return String.valueOf(item.getText()).toLowerCase(Locale.ROOT);
    }

    /** Chooses the item with the given mnemonic letter or, if there is none, the only one that begins with the letter. */
    private void choose(Menu menu, String letter) {
        String wanted = letter.toLowerCase(Locale.ROOT);
        List<MenuItem> items = menu.getItems().stream()
                .filter(item -> !item.isDisable() && item.isVisible())
                .toList();
        List<MenuItem> initial =
                items.stream().filter(item -> text(item).startsWith(wanted)).toList();
        items.stream()
                .filter(item -> item.isMnemonicParsing() && text(item).contains("_" + wanted))
                .findFirst()
                .or(() -> initial.stream().filter(item -> initial.size() == 1).findFirst())
                .ifPresent(item -> {
                    if (item instanceof Menu inner) {
                        open(inner);
                    } else {
                        menuBar.getMenus().forEach(Menu::hide);
                        item.fire();
                    }
                });
    }
}
