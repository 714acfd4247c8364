package io.github.identitydesk.view.dialog;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.view.control.FileDialogs;
import io.github.identitydesk.viewmodel.RequestDocument;
import io.github.identitydesk.viewmodel.UnsavedChangesPrompt;
import io.github.identitydesk.words.Messages;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** The questions that saving a request takes: into which file, with the tokens or without, and whether at all. */
public final class SaveDialogs implements UnsavedChangesPrompt {
    private final RequestDocument document;
    private final FileDialogs files;
    private final Messages messages;
    private final Supplier<Window> owner;

    /**
     * The dialogs of one window.
     *
     * @param owner the window, asked for when a dialog opens
     */
    public SaveDialogs(RequestDocument document, FileDialogs files, Messages messages, Supplier<Window> owner) {
        this.document = document;
        this.files = files;
        this.messages = messages;
        this.owner = owner;
    }

    /**
     * Saves to the file that the request has, or to one that the user chooses.
     *
     * @param then what to do once it is saved
     */
    public void save(Runnable then) {
        document.file().map(RequestFile::path).ifPresentOrElse(path -> save(path, then), () -> saveAs(then));
    }

    /**
     * Saves to a file that the user chooses.
     *
     * @param then what to do once it is saved
     */
    public void saveAs(Runnable then) {
        String name = document.file()
                .map(file -> String.valueOf(file.path().getFileName()))
                .orElse("request.getid");
        files.save(owner.get(), name).ifPresent(path -> save(path, then));
    }

    private void save(Path path, Runnable then) {
        if (document.hasTokens()) {
            askForTokens(tokens -> document.save(path, tokens, then));
        } else {
            document.save(path, TokenPolicy.LEFT_OUT, then);
        }
    }

    private void askForTokens(Consumer<TokenPolicy> save) {
        ButtonType without = new ButtonType(messages.format("save.withoutTokens"), ButtonData.YES);
        ButtonType with = new ButtonType(messages.format("save.withTokens"), ButtonData.NO);
        Alert alert = Questions.question(
                messages,
                owner.get(),
                messages.format("save.header"),
                messages.format("save.text"),
                without,
                with,
                cancel());
        alert.resultProperty().subscribe(answer -> {
            if (answer == with || answer == without) {
                save.accept(answer == with ? TokenPolicy.INCLUDED : TokenPolicy.LEFT_OUT);
            }
        });
        alert.show();
    }

    @Override
    public void ask(Runnable proceed) {
        ButtonType save = new ButtonType(messages.format("unsaved.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(messages.format("unsaved.discard"), ButtonData.NO);
        String header = document.file()
                .map(file -> messages.format("unsaved.header.file", file.path().getFileName()))
                .orElseGet(() -> messages.format("unsaved.header"));
        Alert alert = Questions.question(
                messages, owner.get(), header, messages.format("unsaved.text"), save, discard, cancel());
        alert.resultProperty().subscribe(answer -> {
            if (answer == save) {
                save(proceed);
            } else if (answer == discard) {
                proceed.run();
            }
        });
        alert.show();
    }

    private ButtonType cancel() {
        return new ButtonType(messages.format("dialog.cancel"), ButtonData.CANCEL_CLOSE);
    }
}
