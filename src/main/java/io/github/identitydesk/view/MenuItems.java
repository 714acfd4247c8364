package io.github.identitydesk.view;

import io.github.identitydesk.words.Messages;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/**
 * Creates the items of the menus of a window.
 *
 * @param messages the messages
 * @param scene the scene of the window, in which the buttons are looked up
 */
record MenuItems(Messages messages, Scene scene) {
    MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.format(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    MenuItem item(String key, String accelerator, Runnable action) {
        MenuItem item = item(key, action);
        item.setAccelerator(KeyCombination.valueOf(accelerator));
        return item;
    }

    /** Creates an item that fires the button with the given ID. */
    MenuItem ofButton(String key, String buttonId) {
        return new ButtonItem(messages.format(key), scene, buttonId);
    }

    MenuItem ofButton(String key, String accelerator, String buttonId) {
        MenuItem item = ofButton(key, buttonId);
        item.setAccelerator(KeyCombination.valueOf(accelerator));
        return item;
    }

    Menu menu(String key, MenuItem... items) {
        Menu menu = new Menu(messages.format(key), null, items);
        followButtons(menu);
        return menu;
    }

    /**
     * Synchronizes the items of buttons with their buttons while a menu is open. While it is closed, the items are enabled,
     * because the shortcut of a disabled item has no effect, even if the button has been enabled since.
     */
    static void followButtons(Menu menu) {
        List<ButtonItem> items = menu.getItems().stream()
                .filter(ButtonItem.class::isInstance)
                .map(ButtonItem.class::cast)
                .toList();
        menu.addEventHandler(Menu.ON_SHOWING, event -> {
            if (isOf(menu, event)) {
                items.forEach(item -> item.setDisable(!item.canFire()));
            }
        });
        menu.addEventHandler(Menu.ON_HIDDEN, event -> {
            if (isOf(menu, event)) {
                items.forEach(item -> item.setDisable(false));
            }
        });
    }

    /** Returns whether an event belongs to the menu itself. A menu also receives the events of its submenus. */
    private static boolean isOf(Menu menu, Event event) {
        return menu.equals(event.getTarget());
    }
}
