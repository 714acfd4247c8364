package io.github.identitydesk.view;

import io.github.identitydesk.model.Theme;
import io.github.identitydesk.store.Settings;
import io.github.identitydesk.view.answer.TabsController;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.viewmodel.Preferences;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleGroup;

/** The View menu: theme, text size, tabs, and the messages that can be dismissed. */
final class ViewMenu {
    private ViewMenu() {}

    static void fill(Menu menu, MenuItems items, ViewContext context) {
        Preferences preferences = context.preferences();
        MenuItem larger = items.item("menu.view.largerText", "Shortcut+Plus", preferences::enlargeText);
        MenuItem smaller = items.item("menu.view.smallerText", "Shortcut+Minus", preferences::reduceText);
        MenuItem normal = items.item(
                "menu.view.normalText",
                "Shortcut+0",
                () -> preferences.textSize().set(Preferences.NORMAL_TEXT));
        menu.getItems().add(heading(items));
        ToggleGroup themes = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            menu.getItems().add(theme(theme, items, themes, context));
        }
        MenuItem answer = tab("tab.answer", TabsController.ANSWER, items);
        menu.addEventHandler(Menu.ON_SHOWING, event -> answer.setVisible(hasTab(TabsController.ANSWER, items)));
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        larger,
                        smaller,
                        normal,
                        new SeparatorMenuItem(),
                        answer,
                        tab("tab.details", "details", items),
                        tab("tab.token", "token", items),
                        tab("tab.request", "preview", items),
                        tab("tab.history", "history", items),
                        new SeparatorMenuItem(),
                        items.ofButton("menu.view.dismissNotice", "dismiss"),
                        items.ofButton("menu.view.dismissError", "dismissError"));
        MenuItems.followButtons(menu);
        context.scope().add(preferences.textSize().subscribe(size -> {
            larger.setDisable(size.intValue() >= Settings.MAX_TEXT);
            smaller.setDisable(size.intValue() <= Settings.MIN_TEXT);
            normal.setDisable(size.intValue() == Preferences.NORMAL_TEXT);
        }));
    }

    /** Returns a heading for the themes, whose names do not say what they are. */
    private static MenuItem heading(MenuItems items) {
        MenuItem heading = new MenuItem(items.messages().format("menu.view.theme"));
        heading.setDisable(true);
        return heading;
    }

    private static MenuItem theme(Theme theme, MenuItems items, ToggleGroup themes, ViewContext context) {
        RadioMenuItem item = new RadioMenuItem(items.messages().format("menu.view.theme." + theme));
        item.setToggleGroup(themes);
        item.setOnAction(event -> context.preferences().theme().set(theme));
        context.scope().add(context.preferences().theme().subscribe(chosen -> item.setSelected(chosen == theme)));
        return item;
    }

    /**
     * Creates an item that selects the tab of a view. Tabs are found by their view, because the answer can be the first tab.
     */
    private static MenuItem tab(String key, String view, MenuItems items) {
        return items.item(key, () -> {
            if (items.scene().lookup("#tabs") instanceof TabPane tabs) {
                tabs.getTabs().stream()
                        .filter(tab -> view.equals(tab.getUserData()))
                        .forEach(tabs.getSelectionModel()::select);
                tabs.requestFocus();
            }
        });
    }

    private static boolean hasTab(String view, MenuItems items) {
        return items.scene().lookup("#tabs") instanceof TabPane tabs
                && tabs.getTabs().stream().anyMatch(tab -> view.equals(tab.getUserData()));
    }
}
