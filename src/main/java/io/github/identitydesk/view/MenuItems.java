package io.github.identitydesk.view;

import io.github.identitydesk.words.Messages;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/**
 * Makes the items of a window's menus.
 *
 * @param messages the messages
 * @param scene the window's scene, in which the buttons are looked up
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

    /** An item that does what the button with that ID does. */
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
     * Enables the items of buttons while the menu is open as their buttons are. While it is closed they are enabled, because
     * the shortcut of a disabled item does nothing, even if the button is enabled meanwhile.
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

    /** The events of a menu are sent to the menus around it too. */
    private static boolean isOf(Menu menu, Event event) {
        return menu.equals(event.getTarget());
    }
}
