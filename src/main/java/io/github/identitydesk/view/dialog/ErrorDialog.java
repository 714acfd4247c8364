package io.github.identitydesk.view.dialog;

import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.Feedback;
import io.github.identitydesk.words.Messages;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextArea;
import javafx.stage.Window;

/** Shows the details of an error of the program, to be copied into a bug report. */
public final class ErrorDialog {
    private ErrorDialog() {}

    /**
     * Shows the details over a window.
     *
     * @param details free of secrets
     */
    public static void show(String details, Messages messages, Window owner) {
        TextArea text = new TextArea(details);
        text.setId("errorDetails");
        text.setEditable(false);
        text.setPrefSize(640, 360);
        text.setAccessibleText(messages.format("error.details"));
        ButtonType copy = new ButtonType(messages.format("answer.copy"), ButtonData.LEFT);
        Dialog<ButtonType> dialog = new Dialog<>();
        Dialogs.openOver(dialog, owner);
        dialog.setResizable(true);
        dialog.setTitle(messages.format("error.details"));
        DialogPane pane = dialog.getDialogPane();
        pane.getButtonTypes().setAll(copy, Dialogs.close(messages));
        pane.setContent(text);
        Button copyButton = (Button) pane.lookupButton(copy);
        Feedback feedback = new Feedback(copyButton, messages.format("answer.copy"));
        copyButton.addEventFilter(ActionEvent.ACTION, event -> {
            Clipboards.copy(details);
            feedback.say(messages.format("answer.copied"));
            event.consume();
        });
        dialog.show();
    }
}
