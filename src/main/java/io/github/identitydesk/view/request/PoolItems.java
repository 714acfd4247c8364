package io.github.identitydesk.view.request;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.store.NamedPool;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * The menu items that put an identity pool into the form. For the sandbox these are its pools; for other endpoints they are the
 * named pools and the pools of the latest calls.
 *
 * @param windowModel the state of the window
 * @param messages the messages
 */
public record PoolItems(WindowModel windowModel, Messages messages) {
    /** Fills a submenu whenever its parent menu opens. */
    public void follow(Menu menu) {
        menu.parentMenuProperty().subscribe(parent -> {
            if (parent != null) {
                parent.addEventHandler(Menu.ON_SHOWING, event -> menu.getItems().setAll(all()));
            }
        });
        menu.getItems().setAll(all());
    }

    /** Fills the menu of a button whenever it opens. */
    void follow(MenuButton button) {
        button.setOnShowing(event -> button.getItems().setAll(all()));
        button.getItems().setAll(all());
    }

    private List<MenuItem> all() {
        List<MenuItem> items = new ArrayList<>();
        if (windowModel.form().endpoint().get() == EndpointChoice.Kind.SANDBOX) {
            windowModel
                    .pools()
                    .ofSandbox()
                    .forEach((id, purpose) -> items.add(
                            of(new NamedPool(sandboxName(id, messages.format(purpose)), id, EndpointChoice.SANDBOX))));
        } else {
            windowModel.pools().named().forEach(pool -> items.add(of(pool)));
            List<NamedPool> recent = windowModel.pools().recent();
            if (!items.isEmpty() && !recent.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            recent.forEach(pool -> items.add(of(pool)));
        }
        if (items.isEmpty()) {
            MenuItem none = new MenuItem(messages.format("request.pools.none"));
            none.setDisable(true);
            items.add(none);
        }
        return items;
    }

    /** Returns the purpose of a pool of the sandbox, preceded by the name that the user gave it, if any. */
    private String sandboxName(String identityPoolId, String purpose) {
        return windowModel
                .pools()
                .name(identityPoolId)
                .map(name -> messages.format("pool.named", name, purpose))
                .orElse(purpose);
    }

    /** Creates the item of a pool, with its ID and, if it has one, its name. */
    MenuItem of(NamedPool pool) {
        MenuItem item = new MenuItem(
                pool.name().isEmpty()
                        ? pool.identityPoolId()
                        : messages.format("request.pool", pool.name(), pool.identityPoolId()));
        // A name can contain an underscore.
        item.setMnemonicParsing(false);
        item.setOnAction(event -> windowModel.pool().choose(pool));
        return item;
    }
}
