package io.github.identitydesk.view;

import io.github.identitydesk.view.control.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** The menu of the corrections that the findings and the answer currently offer. */
final class FixMenu {
    private FixMenu() {}

    static Menu of(MenuItems items) {
        Menu menu = items.menu("menu.request.fixes", new MenuItem());
        menu.parentMenuProperty().subscribe(parent -> {
            if (parent != null) {
                parent.addEventHandler(Menu.ON_SHOWING, event -> fill(menu, items));
            }
        });
        return menu;
    }

    private static void fill(Menu menu, MenuItems items) {
        // The user data of a button is its correction, which the form and the answer can both offer.
        List<MenuItem> offered = Stream.of(".fix", "#outcomeFix", ".other-fix")
                .flatMap(selector -> items.scene().getRoot().lookupAll(selector).stream())
                .filter(node -> node instanceof ButtonBase && !node.isDisabled() && Visibility.isSeen(node))
                .collect(Collectors.toMap(Node::getUserData, node -> node, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .map(node -> item((ButtonBase) node))
                .toList();
        menu.setDisable(offered.isEmpty());
        if (!offered.isEmpty()) {
            menu.getItems().setAll(offered);
        }
    }

    private static MenuItem item(ButtonBase button) {
        MenuItem item = new MenuItem(button.getText());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> button.fire());
        return item;
    }
}
