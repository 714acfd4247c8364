package io.github.identitydesk.view;

import io.github.identitydesk.format.CopyFormat;
import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.dialog.SaveDialogs;
import io.github.identitydesk.viewmodel.PoolFiles;
import io.github.identitydesk.viewmodel.RequestDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;

/** The menu actions on the request as a document: open, save, paste and copy. */
final class DocumentActions {
    private final ViewContext context;
    private final RequestDocument document;
    private final PoolFiles poolFiles;
    private final SaveDialogs saveDialogs;
    private final Supplier<Window> owner;

    /**
     * Creates the actions of a window.
     *
     * @param context the context of the window
     * @param owner returns the window; called when a dialog opens
     */
    DocumentActions(ViewContext context, Supplier<Window> owner) {
        this.context = context;
        this.document = context.windowModel().document();
        this.poolFiles = context.windowModel().pools().files(document.notices());
        this.saveDialogs = new SaveDialogs(document, context.dialogs(), context.messages(), owner);
        this.owner = owner;
    }

    void open() {
        context.dialogs().open(owner.get()).ifPresent(path -> document.open(path, context.unsavedChangesPrompt()));
    }

    void save() {
        saveDialogs.save(() -> {});
    }

    void saveAs() {
        saveDialogs.saveAs(() -> {});
    }

    void exportSkeleton(Skeleton skeleton, String name) {
        context.dialogs().save(owner.get(), name, path -> document.exportSkeleton(path, skeleton));
    }

    void exportPools() {
        context.dialogs().save(owner.get(), "named-pools.json", poolFiles::exportTo);
    }

    void importPools() {
        context.dialogs().open(owner.get()).ifPresent(poolFiles::importFrom);
    }

    /** Pastes the files that a file manager has copied or, if there are none, the text on the clipboard. */
    void paste() {
        List<Path> files = Clipboards.files();
        if (files.isEmpty()) {
            document.paste(Clipboards.text());
        } else {
            document.open(files, context.unsavedChangesPrompt());
        }
    }

    /**
     * Saves a copy of a recording without its secrets. The source is the recording that was opened in this window, or else a
     * file that the user chooses.
     */
    void saveRedacted() {
        document.pasting()
                .recordingFile()
                .or(() -> context.dialogs().open(owner.get()))
                .ifPresent(from -> context.dialogs()
                        .save(
                                owner.get(),
                                "redacted.har",
                                copy -> document.pasting().saveRedacted(from, copy)));
    }

    /** Adds an item for each format in which the request can be copied to a menu. */
    void fill(Menu menu, TokenPolicy tokens) {
        for (CopyFormat format : CopyFormat.values()) {
            MenuItem item = new MenuItem(context.messages().format(format.messageKey()));
            item.setOnAction(event -> copy(format, tokens));
            menu.getItems().add(item);
        }
    }

    private void copy(CopyFormat format, TokenPolicy tokens) {
        Message name = Message.of(format.messageKey());
        Message told = tokens == TokenPolicy.INCLUDED
                ? Message.of(
                        "document.copied.withTokens",
                        name,
                        context.preferences().clipboardTime().toSeconds())
                : Message.of(document.hasTokens() ? "document.copied.withoutTokens" : "document.copied", name);
        context.windowModel().copies().write(format, tokens, text -> {
            if (tokens == TokenPolicy.INCLUDED) {
                context.secretClipboard().copy(text);
            } else {
                Clipboards.copy(text);
            }
            document.notices().showDone(told);
        });
    }
}
