package io.github.identitydesk.view;

import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.dialog.AboutDialog;
import io.github.identitydesk.view.dialog.ExplainDialog;
import io.github.identitydesk.view.dialog.ShortcutsDialog;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;

/** The Help menu. */
final class HelpMenu {
    private HelpMenu() {}

    static void fill(Menu menu, MenuItems items, ViewContext context, WindowController window) {
        WindowModel windowModel = context.windowModel();
        Messages messages = context.messages();
        menu.getItems()
                .setAll(
                        items.item(
                                "menu.help.shortcuts",
                                "F1",
                                () -> ShortcutsDialog.show(window.menus(), messages, window.stage())),
                        items.item(
                                "menu.help.trySandbox",
                                () -> windowModel.trySandbox(
                                        context.unsavedChangesPrompt(), context.clearTextPrompt())),
                        items.item(
                                "menu.help.explain",
                                () -> ExplainDialog.show("", windowModel, messages, window.stage())),
                        new SeparatorMenuItem(),
                        items.ofButton("menu.help.errorDetails", "showErrorDetails"),
                        items.item("menu.help.openLogFolder", context.actions()::openLogFolder),
                        items.item(
                                "menu.help.about",
                                () -> AboutDialog.show(context.actions(), messages, window.stage())));
        MenuItems.followButtons(menu);
    }
}
