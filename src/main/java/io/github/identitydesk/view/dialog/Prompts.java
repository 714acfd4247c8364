package io.github.identitydesk.view.dialog;

import io.github.identitydesk.viewmodel.ClearTextPrompt;
import io.github.identitydesk.words.Messages;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** Asks before tokens are sent unencrypted, in a dialog over a window. */
public final class Prompts implements ClearTextPrompt {
    private final Messages messages;
    private final Supplier<Window> owner;

    /**
     * Creates the prompts of a window.
     *
     * @param messages the messages
     * @param owner returns the window; called when a dialog opens
     */
    public Prompts(Messages messages, Supplier<Window> owner) {
        this.messages = messages;
        this.owner = owner;
    }

    @Override
    public void ask(String host, Runnable send) {
        ButtonType sendAnyway = new ButtonType(messages.format("clearText.send"), ButtonData.OTHER);
        ButtonType doNotSend = new ButtonType(messages.format("clearText.doNotSend"), ButtonData.CANCEL_CLOSE);
        Alert alert = Questions.question(
                messages,
                owner.get(),
                messages.format("clearText.header"),
                messages.format("clearText.text", host),
                doNotSend,
                sendAnyway);
        alert.resultProperty().subscribe(result -> {
            if (result == sendAnyway) {
                send.run();
            }
        });
        alert.show();
    }
}
