package io.github.identitydesk.view.dialog;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.view.control.PasteArea;
import io.github.identitydesk.view.control.ProblemLabel;
import io.github.identitydesk.viewmodel.SignatureState;
import io.github.identitydesk.viewmodel.SignatureVerification;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Lets the user paste the public keys of an issuer, with which a token is verified without a network connection. The dialog
 * stays open if the text contains no key.
 */
public final class KeysDialog {
    private KeysDialog() {}

    /**
     * Shows the dialog.
     *
     * @param messages the messages
     * @param owner the window that the dialog opens over
     * @param verification verifies the token
     * @param token the token
     */
    public static void show(Messages messages, Window owner, SignatureVerification verification, Token token) {
        PasteArea keys = new PasteArea("publicKeys", 8);
        Label label = new Label(messages.format("keysDialog.label"));
        label.setLabelFor(keys);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);

        ButtonType verify = new ButtonType(messages.format("keysDialog.verify"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.format("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = new Dialog<>();
        Dialogs.openOver(dialog, owner);
        dialog.setResizable(true);
        dialog.setTitle(messages.format("keysDialog.title"));
        dialog.getDialogPane().getButtonTypes().setAll(verify, cancel);
        ObjectProperty<Optional<Message>> error = new SimpleObjectProperty<>(Optional.empty());
        ProblemLabel problem = new ProblemLabel();
        problem.setId("publicKeysProblem");
        problem.followError(error, messages, keys);
        Subscription answers = verification.state().subscribe((was, is) -> {
            error.set(Optional.of(Message.of("signature.noKeys")).filter(key -> is instanceof SignatureState.NoKeys));
            if (is instanceof SignatureState.Checked) {
                dialog.close();
            }
        });
        Button button = (Button) dialog.getDialogPane().lookupButton(verify);
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            verification.useKeys(token, keys.getText());
        });
        button.disableProperty().bind(keys.textProperty().map(String::isBlank));
        // Enter alone inserts a line break.
        keys.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                button.fire();
            }
        });
        dialog.getDialogPane().setContent(new VBox(8, label, keys, problem));
        dialog.setOnShown(event -> Platform.runLater(keys::requestFocus));
        dialog.setOnHidden(event -> answers.unsubscribe());
        dialog.show();
    }
}
