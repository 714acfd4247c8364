package io.github.identitydesk.view;

import io.github.identitydesk.format.CopyFormat;
import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.FileDialogs;
import io.github.identitydesk.view.control.SecretClipboard;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.dialog.Questions;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;

/** What the menus do with the request as a document: open, save, paste and copy it. */
final class DocumentActions {
    private final WindowModel windowModel;
    private final Messages messages;
    private final FileDialogs dialogs;
    private final SecretClipboard secrets = new SecretClipboard();

    DocumentActions(ViewContext context) {
        this.windowModel = context.windowModel();
        this.messages = context.messages();
        this.dialogs = context.dialogs();
    }

    void open(Window owner) {
        dialogs.open(owner).ifPresent(windowModel.document()::open);
    }

    void save(Window owner) {
        windowModel
                .document()
                .file()
                .get()
                .map(RequestFile::path)
                .ifPresentOrElse(path -> save(path, owner), () -> saveAs(owner));
    }

    void saveAs(Window owner) {
        String name = windowModel
                .document()
                .file()
                .get()
                .map(file -> String.valueOf(file.path().getFileName()))
                .orElse("request.getid");
        dialogs.save(owner, name).ifPresent(path -> save(path, owner));
    }

    private void save(Path path, Window owner) {
        if (windowModel.document().hasTokens()) {
            askForTokens(owner).ifPresent(tokens -> windowModel.document().save(path, tokens));
        } else {
            windowModel.document().save(path, TokenPolicy.LEFT_OUT);
        }
    }

    private Optional<TokenPolicy> askForTokens(Window owner) {
        ButtonType without = new ButtonType(messages.format("save.withoutTokens"), ButtonData.OK_DONE);
        ButtonType with = new ButtonType(messages.format("save.withTokens"), ButtonData.OTHER);
        ButtonType cancel = new ButtonType(messages.format("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = Questions.question(
                messages, owner, messages.format("save.header"), messages.format("save.text"), without, with, cancel);
        return alert.showAndWait()
                .filter(answer -> answer != cancel)
                .map(answer -> answer == with ? TokenPolicy.INCLUDED : TokenPolicy.LEFT_OUT);
    }

    void exportSkeleton(Skeleton skeleton, String name, Window owner) {
        dialogs.save(owner, name).ifPresent(path -> windowModel.document().exportSkeleton(path, skeleton));
    }

    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        windowModel.document().paste(text == null ? "" : text);
    }

    /** An item for each format. */
    void fill(Menu menu, TokenPolicy tokens) {
        for (CopyFormat format : CopyFormat.values()) {
            MenuItem item = new MenuItem(messages.format(format.messageKey()));
            item.setOnAction(event -> copy(format, tokens));
            menu.getItems().add(item);
        }
    }

    void copy(CopyFormat format, TokenPolicy tokens) {
        windowModel.copies().write(format, tokens, tokens == TokenPolicy.INCLUDED ? secrets::copy : Clipboards::copy);
    }

    /** Takes tokens off the clipboard, as the window closes. */
    void close() {
        secrets.clear();
    }
}
