package io.github.identitydesk.view.dialog;

import io.github.identitydesk.view.control.AccessibleName;
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

/** Shows a long text that can be copied, such as the details of an error. */
public final class TextDialog {
    private TextDialog() {}

    /**
     * Shows a text over a window.
     *
     * @param titleKey the message key of the title
     * @param shown the text, which must not contain secrets
     * @param messages the messages
     * @param owner the window
     */
    public static void show(String titleKey, String shown, Messages messages, Window owner) {
        TextArea text = new TextArea(shown);
        text.setId("longText");
        text.setEditable(false);
        text.setPrefSize(640, 360);
        AccessibleName.set(text, messages.format(titleKey));
        ButtonType copy = new ButtonType(messages.format("answer.copy"), ButtonData.LEFT);
        Dialog<ButtonType> dialog = new Dialog<>();
        Dialogs.openOver(dialog, owner);
        dialog.setResizable(true);
        dialog.setTitle(messages.format(titleKey));
        DialogPane pane = dialog.getDialogPane();
        pane.getButtonTypes().setAll(copy, Dialogs.close(messages));
        pane.setContent(text);
        Button copyButton = (Button) pane.lookupButton(copy);
        Feedback feedback = new Feedback(copyButton, messages.format("answer.copy"));
        copyButton.addEventFilter(ActionEvent.ACTION, event -> {
            Clipboards.copy(shown);
            feedback.say(messages.format("answer.copied"));
            event.consume();
        });
        dialog.show();
    }
}
