package io.github.identitydesk.view.request;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.store.NamedPool;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The pools that can be chosen in place of typing an ID: in the menu beside the field, and under it while one types. */
final class PoolChoice {
    private static final int COMPLETIONS = 8;

    private final WindowModel windowModel;
    private final Messages messages;
    private final ContextMenu completions = new ContextMenu();

    PoolChoice(WindowModel windowModel, Messages messages) {
        this.windowModel = windowModel;
        this.messages = messages;
    }

    void follow(PoolIdField field, MenuButton menu, Hyperlink name) {
        fill(menu);
        menu.setOnShowing(event -> fill(menu));
        completions.getStyleClass().add("completions");
        field.textProperty().subscribe((was, is) -> {
            if (field.isFocused()) {
                complete(field, is);
            }
        });
        field.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                completions.hide();
            }
        });
        windowModel.form().onChange(() -> show(name));
        windowModel.pools().onChange(() -> show(name));
    }

    private void complete(PoolIdField field, String text) {
        List<NamedPool> found = windowModel.pools().completions(text);
        completions.hide();
        if (!found.isEmpty()) {
            completions
                    .getItems()
                    .setAll(found.stream().limit(COMPLETIONS).map(this::item).toList());
            completions.show(field, Side.BOTTOM, 0, 0);
        }
    }

    private void fill(MenuButton menu) {
        List<MenuItem> items = new ArrayList<>();
        if (windowModel.form().endpoint().get() == EndpointChoice.Kind.SANDBOX) {
            windowModel
                    .pools()
                    .ofSandbox()
                    .forEach((id, purpose) ->
                            items.add(item(new NamedPool(messages.format(purpose), id, EndpointChoice.SANDBOX))));
        } else {
            windowModel.pools().named().forEach(pool -> items.add(item(pool)));
            List<NamedPool> recent = windowModel.pools().recent();
            if (!items.isEmpty() && !recent.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            recent.forEach(pool -> items.add(item(pool)));
        }
        if (items.isEmpty()) {
            MenuItem none = new MenuItem(messages.format("request.pools.none"));
            none.setDisable(true);
            items.add(none);
        }
        menu.getItems().setAll(items);
    }

    private MenuItem item(NamedPool pool) {
        MenuItem item = new MenuItem(
                pool.name().isEmpty()
                        ? pool.identityPoolId()
                        : messages.format("request.pool", pool.name(), pool.identityPoolId()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> windowModel.choosePool(pool.identityPoolId(), pool.endpoint()));
        return item;
    }

    private void show(Hyperlink link) {
        Optional<String> name = windowModel.poolName();
        link.setText(name.orElseGet(() -> messages.format("request.namePool")));
        link.setVisible(name.isPresent() || windowModel.canNamePool());
    }
}
