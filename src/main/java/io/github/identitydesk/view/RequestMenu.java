package io.github.identitydesk.view;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.dialog.PoolNameDialog;
import io.github.identitydesk.view.request.PoolItems;
import io.github.identitydesk.view.request.ProviderItems;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The Request menu: the call, the checks of its answer, the logins, the pool, the history. */
final class RequestMenu {
    private RequestMenu() {}

    static void fill(Menu menu, MenuItems items, ViewContext context, WindowController window) {
        WindowModel windowModel = context.windowModel();
        Messages messages = context.messages();
        MenuItem getId = items.item(
                "menu.request.getId",
                "Shortcut+Enter",
                () -> windowModel.submission().submit(context.clearTextPrompt()));
        MenuItem cancel = items.item("menu.request.cancel", "Esc", windowModel::cancel);
        Menu addLogin = items.menu("menu.request.addLogin");
        addLogin.getItems().setAll(new ProviderItems(windowModel, messages, window::stage).all());
        MenuItem showToken =
                items.item("menu.request.showToken", windowModel.form().rows()::toggleChosenToken);
        Menu choosePool = items.menu("menu.request.choosePool");
        new PoolItems(windowModel, messages).follow(choosePool);
        MenuItem namePool =
                items.item("menu.request.namePool", () -> PoolNameDialog.show(windowModel, messages, window.stage()));
        Menu samples = items.menu("menu.request.samples");
        windowModel.samples().titles().forEach(title -> samples.getItems().add(sample(title, context)));
        menu.getItems()
                .setAll(
                        getId,
                        items.item("menu.request.check", windowModel.submission()::check),
                        cancel,
                        items.ofButton("menu.request.restore", "restoreRequest"),
                        new SeparatorMenuItem(),
                        items.ofButton("menu.request.checkCredentials", "Shortcut+Shift+Enter", "checkCredentials"),
                        items.ofButton("menu.request.checkWithRole", "customRole"),
                        items.ofButton("menu.request.checkOpenIdToken", "checkOpenIdToken"),
                        items.ofButton("menu.request.verifySignature", "verifySignature"),
                        items.ofButton("menu.request.pasteKeys", "pasteKeys"),
                        new SeparatorMenuItem(),
                        addLogin,
                        items.ofButton("menu.request.removeLogin", "removeLogin"),
                        showToken,
                        FixMenu.of(items),
                        new SeparatorMenuItem(),
                        choosePool,
                        namePool,
                        samples,
                        new SeparatorMenuItem(),
                        items.menu(
                                "menu.request.history",
                                items.ofButton("menu.history.refill", "refill"),
                                items.ofButton("menu.history.copyIdentityId", "copyPastId"),
                                items.ofButton("menu.history.delete", "delete"),
                                items.ofButton("menu.history.export", "export"),
                                items.ofButton("menu.history.clear", "clear")));
        MenuItems.followButtons(menu);
        windowModel.form().onChange(() -> {
            IdentityRequest request = windowModel.form().request();
            namePool.setDisable(!windowModel.pool().canBeNamed());
            addLogin.setDisable(request.logins().size() >= Limits.LOGINS);
            showToken.setDisable(request.isGuest());
        });
        windowModel.call().state().subscribe(state -> getId.setDisable(state instanceof CallState.Calling));
        windowModel.cancellable().subscribe(isCancellable -> cancel.setDisable(!isCancellable));
    }

    private static MenuItem sample(Message title, ViewContext context) {
        MenuItem item = new MenuItem(context.messages().format(title));
        item.setOnAction(event -> context.windowModel().samples().load(title, context.unsavedChangesPrompt()));
        return item;
    }
}
