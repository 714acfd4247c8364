package io.github.identitydesk.view.dialog;

import io.github.identitydesk.view.control.PasteArea;
import io.github.identitydesk.words.Messages;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Lets the user paste the public keys of an issuer, with which a token is verified without a network connection. */
public final class KeysDialog {
    private KeysDialog() {}

    /**
     * Shows the dialog.
     *
     * @param messages the messages
     * @param owner the window that the dialog opens over
     * @param check receives the pasted text when the user confirms
     */
    public static void show(Messages messages, Window owner, Consumer<String> check) {
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
        Button button = (Button) dialog.getDialogPane().lookupButton(verify);
        button.disableProperty().bind(keys.textProperty().map(String::isBlank));
        // Enter alone inserts a line break.
        keys.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                button.fire();
            }
        });
        dialog.getDialogPane().setContent(new VBox(8, label, keys));
        dialog.setOnShown(event -> Platform.runLater(keys::requestFocus));
        dialog.setOnHidden(event -> {
            if (dialog.getResult() == verify) {
                check.accept(keys.getText());
            }
        });
        dialog.show();
    }
}
