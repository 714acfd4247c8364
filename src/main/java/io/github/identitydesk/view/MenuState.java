package io.github.identitydesk.view;

import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Theme;
import io.github.identitydesk.store.Settings;
import io.github.identitydesk.view.request.ProviderItems;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Toggle;

/** Keeps the items of a window's menus as the window is: what they are called, what they offer, and whether they can do it. */
final class MenuState {
    private final MenusController menus;
    private final WindowModel windowModel;
    private final Messages messages;
    private final Preferences preferences;

    MenuState(MenusController menus) {
        this.menus = menus;
        this.windowModel = menus.context.windowModel();
        this.messages = menus.context.messages();
        this.preferences = menus.context.preferences();
    }

    void follow() {
        menus.document.fill(menus.copyAs, TokenPolicy.REDACTED);
        menus.document.fill(menus.copyWithTokens, TokenPolicy.INCLUDED);
        windowModel
                .samples()
                .titles()
                .forEach(sample -> menus.samples.getItems().add(item(sample)));
        menus.addLogin.getItems().setAll(new ProviderItems(windowModel, messages, menus.window::stage).all());
        RecentMenu.follow(menus.recent, windowModel.document(), messages);
        followEdits();
        followForm();
        windowModel.call().state().subscribe(this::show);
        followTheme();
        followTextSize();
        menus.edit.setOnShowing(event -> showEditItems());
        // A shortcut works whatever was true when the menu was last open.
        menus.edit.setOnHidden(event -> editItems().forEach(item -> item.setDisable(false)));
        WindowMenu.fill(menus.windows, menus.window.stage(), menus.context.scope());
    }

    private void followEdits() {
        windowModel
                .document()
                .edits()
                .undoLabel()
                .subscribe(label -> show(menus.undo, "menu.edit.undo", "menu.edit.undo.what", label));
        windowModel
                .document()
                .edits()
                .redoLabel()
                .subscribe(label -> show(menus.redo, "menu.edit.redo", "menu.edit.redo.what", label));
    }

    private void show(MenuItem item, String key, String keyWithLabel, Optional<Message> label) {
        item.setDisable(label.isEmpty());
        item.setText(label.map(it -> messages.format(keyWithLabel, it)).orElseGet(() -> messages.format(key)));
    }

    private void followForm() {
        windowModel.form().onChange(() -> {
            IdentityRequest request = windowModel.form().request();
            boolean isEmpty = request.equals(IdentityRequest.EMPTY)
                    && windowModel.document().file().isEmpty();
            menus.save.setDisable(isEmpty);
            menus.saveAs.setDisable(isEmpty);
            menus.copyAs.setDisable(request.identityPoolId().isEmpty());
            menus.copyWithTokens.setDisable(request.identityPoolId().isEmpty()
                    || !windowModel.document().hasTokens());
            menus.namePool.setDisable(!windowModel.canNamePool());
            menus.addLogin.setDisable(request.logins().size() >= Limits.LOGINS);
            menus.removeLogin.setDisable(request.isGuest());
            menus.showToken.setDisable(request.isGuest());
        });
    }

    private void show(CallState state) {
        boolean isCalling = state instanceof CallState.Calling;
        menus.getId.setDisable(isCalling);
        menus.cancel.setDisable(!isCalling);
        menus.copyIdentityId.setDisable(windowModel.identityId().isEmpty());
        menus.copyForTicket.setDisable(!(state instanceof CallState.Ended));
    }

    private List<MenuItem> editItems() {
        return List.of(menus.cut, menus.copy, menus.paste, menus.selectAll, menus.pasteRequest);
    }

    private void showEditItems() {
        EditActions actions = new EditActions(menus.window.stage().getScene());
        menus.cut.setDisable(!actions.canCut());
        menus.copy.setDisable(!actions.canCopy());
        menus.paste.setDisable(!actions.canPaste());
        menus.selectAll.setDisable(!actions.canSelectAll());
        menus.pasteRequest.setDisable(!menus.document.canPaste());
    }

    private MenuItem item(Message sample) {
        MenuItem item = new MenuItem(messages.format(sample));
        item.setOnAction(event -> windowModel.samples().load(sample));
        return item;
    }

    private void followTheme() {
        menus.systemTheme.setUserData(Theme.SYSTEM);
        menus.lightTheme.setUserData(Theme.LIGHT);
        menus.darkTheme.setUserData(Theme.DARK);
        menus.context
                .scope()
                .add(preferences
                        .theme()
                        .subscribe(chosen -> menus.theme.getToggles().stream()
                                .filter(toggle -> toggle.getUserData() == chosen)
                                .forEach(menus.theme::selectToggle)));
        menus.theme.selectedToggleProperty().subscribe((before, now) -> choose(now));
    }

    private void choose(Toggle toggle) {
        if (toggle != null && toggle.getUserData() instanceof Theme chosen) {
            preferences.theme().set(chosen);
        }
    }

    private void followTextSize() {
        menus.context.scope().add(preferences.textSize().subscribe(size -> {
            menus.largerText.setDisable(size.intValue() >= Settings.LARGEST_TEXT);
            menus.smallerText.setDisable(size.intValue() <= Settings.SMALLEST_TEXT);
            menus.normalText.setDisable(size.intValue() == Preferences.NORMAL_TEXT);
        }));
    }
}
