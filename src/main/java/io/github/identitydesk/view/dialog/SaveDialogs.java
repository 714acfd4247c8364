package io.github.identitydesk.view.dialog;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.view.control.FileDialogs;
import io.github.identitydesk.viewmodel.RequestDocument;
import io.github.identitydesk.viewmodel.UnsavedChangesPrompt;
import io.github.identitydesk.words.Messages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** Saves the request of a window. Asks for the file, whether to include the tokens, and whether to save unsaved changes. */
public final class SaveDialogs implements UnsavedChangesPrompt {
    private final RequestDocument document;
    private final FileDialogs files;
    private final Messages messages;
    private final Supplier<Window> owner;
    private Optional<Path> withTokens = Optional.empty();

    /**
     * Creates the dialogs of a window.
     *
     * @param document the request to save
     * @param files lets the user choose the file
     * @param messages the messages
     * @param owner returns the window; called when a dialog opens
     */
    public SaveDialogs(RequestDocument document, FileDialogs files, Messages messages, Supplier<Window> owner) {
        this.document = document;
        this.files = files;
        this.messages = messages;
        this.owner = owner;
    }

    /**
     * Saves the request to its file, or to a file that the user chooses if it has none. Does not ask again whether to save the
     * tokens if the user has saved them to this file in this window.
     *
     * @param then runs after the request is saved
     */
    public void save(Runnable then) {
        document.file()
                .map(RequestFile::path)
                .ifPresentOrElse(
                        path -> {
                            if (withTokens.equals(Optional.of(path))) {
                                document.save(path, TokenPolicy.INCLUDED, then);
                            } else {
                                save(path, then);
                            }
                        },
                        () -> saveAs(then));
    }

    /**
     * Saves the request to a file that the user chooses.
     *
     * @param then runs after the request is saved
     */
    public void saveAs(Runnable then) {
        String name = document.file()
                .map(file -> String.valueOf(file.path().getFileName()))
                .orElse("request.getid");
        files.save(owner.get(), name, path -> save(path, then));
    }

    private void save(Path path, Runnable then) {
        if (document.hasTokens()) {
            askForTokens(tokens -> {
                withTokens = Optional.of(path).filter(saved -> tokens == TokenPolicy.INCLUDED);
                document.save(path, tokens, then);
            });
        } else {
            document.save(path, TokenPolicy.LEFT_OUT, then);
        }
    }

    private void askForTokens(Consumer<TokenPolicy> save) {
        ButtonType without = Dialogs.proceed(messages.format("save.withoutTokens"));
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
        ButtonType save = Dialogs.proceed(messages.format("unsaved.save"));
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
