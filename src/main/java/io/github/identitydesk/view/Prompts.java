package io.github.identitydesk.view;

import io.github.identitydesk.viewmodel.ClearTextPrompt;
import io.github.identitydesk.words.Words;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** The questions that are asked over a window. */
public final class Prompts implements ClearTextPrompt {
    private final Words words;
    private final Window owner;

    /** Questions over that window. */
    public Prompts(Words words, Window owner) {
        this.words = words;
        this.owner = owner;
    }

    @Override
    public void ask(String host, Runnable send) {
        ButtonType sendAnyway = new ButtonType(words.say("clearText.send"), ButtonData.OTHER);
        ButtonType doNotSend = new ButtonType(words.say("clearText.doNotSend"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.WARNING, words.say("clearText.text", host), sendAnyway, doNotSend);
        alert.initOwner(owner);
        alert.setTitle(words.say("app.name"));
        alert.setHeaderText(words.say("clearText.header"));
        alert.resultProperty().subscribe(result -> {
            if (result == sendAnyway) {
                send.run();
            }
        });
        alert.show();
    }
}
