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
import io.github.identitydesk.viewmodel.RequestDocument;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;

/** What the menus do with the request as a document: open, save, paste and copy it, and ask before it is lost. */
final class DocumentActions {
    private final WindowModel windowModel;
    private final RequestDocument document;
    private final Messages messages;
    private final FileDialogs dialogs;
    private final SecretClipboard secrets;

    DocumentActions(ViewContext context) {
        this.windowModel = context.windowModel();
        this.document = windowModel.document();
        this.messages = context.messages();
        this.dialogs = context.dialogs();
        this.secrets = context.secretClipboard();
    }

    void open(Window owner) {
        dialogs.open(owner).ifPresent(document::open);
    }

    /**
     * Saves to the file that the request has, or to one that the user chooses.
     *
     * @param then what to do once it is saved
     */
    void save(Window owner, Runnable then) {
        document.file()
                .map(RequestFile::path)
                .ifPresentOrElse(path -> save(path, owner, then), () -> saveAs(owner, then));
    }

    void saveAs(Window owner, Runnable then) {
        String name = document.file()
                .map(file -> String.valueOf(file.path().getFileName()))
                .orElse("request.getid");
        dialogs.save(owner, name).ifPresent(path -> save(path, owner, then));
    }

    private void save(Path path, Window owner, Runnable then) {
        if (document.hasTokens()) {
            askForTokens(owner, tokens -> document.save(path, tokens, then));
        } else {
            document.save(path, TokenPolicy.LEFT_OUT, then);
        }
    }

    private void askForTokens(Window owner, Consumer<TokenPolicy> save) {
        ButtonType without = new ButtonType(messages.format("save.withoutTokens"), ButtonData.YES);
        ButtonType with = new ButtonType(messages.format("save.withTokens"), ButtonData.NO);
        ButtonType cancel = new ButtonType(messages.format("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = Questions.question(
                messages, owner, messages.format("save.header"), messages.format("save.text"), without, with, cancel);
        alert.resultProperty().subscribe(answer -> {
            if (answer == with || answer == without) {
                save.accept(answer == with ? TokenPolicy.INCLUDED : TokenPolicy.LEFT_OUT);
            }
        });
        alert.show();
    }

    /**
     * Asks whether to save what would be lost, if there is anything.
     *
     * @param then what to do unless the user cancels
     */
    void beforeLoss(Window owner, Runnable then) {
        if (!document.edits().changed().get()) {
            then.run();
            return;
        }
        ButtonType save = new ButtonType(messages.format("unsaved.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(messages.format("unsaved.discard"), ButtonData.NO);
        ButtonType cancel = new ButtonType(messages.format("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        String header = document.file()
                .map(file -> messages.format("unsaved.header.file", file.path().getFileName()))
                .orElseGet(() -> messages.format("unsaved.header"));
        Alert alert =
                Questions.question(messages, owner, header, messages.format("unsaved.text"), save, discard, cancel);
        alert.resultProperty().subscribe(answer -> {
            if (answer == save) {
                save(owner, then);
            } else if (answer == discard) {
                then.run();
            }
        });
        alert.show();
    }

    void exportSkeleton(Skeleton skeleton, String name, Window owner) {
        dialogs.save(owner, name).ifPresent(path -> document.exportSkeleton(path, skeleton));
    }

    boolean canPaste() {
        return Clipboard.getSystemClipboard().hasString();
    }

    void paste() {
        document.paste(Clipboards.text());
    }

    /** Adds an item for each format. */
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
}
