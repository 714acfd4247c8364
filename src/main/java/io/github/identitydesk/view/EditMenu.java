package io.github.identitydesk.view;

import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.dialog.ShortcutsDialog;
import io.github.identitydesk.viewmodel.RequestEdits;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;

/** The Edit menu: the undo of the whole request, the clipboard actions of the focused field, and the copy actions. */
final class EditMenu {
    private final MenuItems items;
    private final Messages messages;

    private EditMenu(MenuItems items, Messages messages) {
        this.items = items;
        this.messages = messages;
    }

    static void fill(Menu menu, MenuItems items, ViewContext context, DocumentActions document) {
        WindowModel windowModel = context.windowModel();
        RequestEdits edits = windowModel.document().edits();
        EditMenu made = new EditMenu(items, context.messages());
        Menu copyAs = items.menu("menu.edit.copyAs");
        Menu copyWithTokens = items.menu("menu.edit.copyWithTokens");
        document.fill(copyAs, TokenPolicy.REDACTED);
        document.fill(copyWithTokens, TokenPolicy.INCLUDED);
        MenuItem copyIdentityId = items.item(
                "menu.edit.copyIdentityId",
                "Shortcut+Shift+C",
                () -> windowModel.foundIdentity().copy(Clipboards::copy));
        menu.getItems()
                .setAll(
                        made.labeled("menu.edit.undo", "Shortcut+Z", edits::undo, edits.undoLabel()),
                        made.labeled("menu.edit.redo", "Shortcut+Shift+Z", edits::redo, edits.redoLabel()),
                        new SeparatorMenuItem());
        made.addFieldItems(menu, document);
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        copyAs,
                        copyWithTokens,
                        copyIdentityId,
                        items.ofButton("menu.edit.copyForTicket", "copyReport"),
                        items.ofButton("menu.edit.copyErrorCode", "copyErrorCode"),
                        items.ofButton("menu.edit.copyRequestId", "copyRequestId"),
                        items.ofButton("menu.edit.copyTrustPolicy", "copyTrustPolicy"));
        MenuItems.followButtons(menu);
        windowModel.form().onChange(() -> {
            boolean hasPool = !windowModel.form().request().identityPoolId().isEmpty();
            copyAs.setDisable(!hasPool);
            copyWithTokens.setDisable(!hasPool || !windowModel.document().hasTokens());
        });
        windowModel
                .call()
                .state()
                .subscribe(state -> copyIdentityId.setDisable(
                        windowModel.foundIdentity().id().isEmpty()));
    }

    /** Creates an item whose text names the edit that it undoes or redoes. It is disabled if there is none. */
    private MenuItem labeled(
            String key, String accelerator, Runnable action, ObservableValue<Optional<Message>> label) {
        MenuItem item = items.item(key, accelerator, action);
        ShortcutsDialog.listAs(item, messages.format(key));
        label.subscribe(shown -> {
            item.setDisable(shown.isEmpty());
            item.setText(shown.map(it -> messages.format(key + ".what", it)).orElseGet(() -> messages.format(key)));
        });
        return item;
    }

    /**
     * Adds the items for the focused field. They are disabled only while the menu is open, because their shortcuts must work in
     * every field.
     */
    private void addFieldItems(Menu menu, DocumentActions document) {
        MenuItem cut = items.item("menu.edit.cut", "Shortcut+X", () -> field().run(TextInputControl::cut));
        MenuItem copy = items.item("menu.edit.copy", "Shortcut+C", () -> field().run(TextInputControl::copy));
        MenuItem paste = items.item("menu.edit.paste", "Shortcut+V", () -> field().run(TextInputControl::paste));
        MenuItem selectAll =
                items.item("menu.edit.selectAll", "Shortcut+A", () -> field().run(TextInputControl::selectAll));
        MenuItem pasteRequest = items.item("menu.edit.pasteRequest", "Shortcut+Shift+V", document::paste);
        menu.getItems().addAll(cut, copy, paste, selectAll, new SeparatorMenuItem(), pasteRequest);
        menu.addEventHandler(Menu.ON_SHOWING, event -> {
            FieldActions field = field();
            cut.setDisable(!field.canCut());
            copy.setDisable(!field.canCopy());
            paste.setDisable(!field.canPaste());
            selectAll.setDisable(!field.canSelectAll());
            pasteRequest.setDisable(!Clipboards.hasText() && !Clipboards.hasFiles());
        });
        menu.addEventHandler(
                Menu.ON_HIDDEN,
                event -> Stream.of(cut, copy, paste, selectAll, pasteRequest).forEach(item -> item.setDisable(false)));
    }

    private FieldActions field() {
        return FieldActions.focusedIn(items.scene());
    }
}
