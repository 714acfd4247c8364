package io.github.identitydesk.view.dialog;

import io.github.identitydesk.store.NamedPool;
import io.github.identitydesk.view.control.IdLabel;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import javafx.application.Platform;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Lets the user name an identity pool. */
public final class PoolNameDialog {
    private PoolNameDialog() {}

    /** Shows the dialog for the pool in the form. */
    public static void show(WindowModel windowModel, Messages messages, Window owner) {
        TextField name = new TextField(windowModel.pool().name().orElse(""));
        name.setId("newPoolName");
        name.textProperty().subscribe(text -> {
            if (text.length() > NamedPool.NAME_LENGTH) {
                name.setText(text.substring(0, NamedPool.NAME_LENGTH));
            }
        });
        Label header = new IdLabel();
        header.setText(
                messages.format("poolName.header", windowModel.form().request().identityPoolId()));
        header.setLabelFor(name);
        Label text = new Label(messages.format("poolName.text"));
        text.getStyleClass().add("note");
        for (Label label : new Label[] {header, text}) {
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
        }
        VBox content = new VBox(header, name, text);
        content.getStyleClass().addAll("dialog-content", "pool-name-pane");
        ButtonType save = new ButtonType(messages.format("poolName.save"), ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(messages.format("poolName.title"));
        Dialogs.openOver(dialog, owner);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(save, new ButtonType(messages.format("dialog.cancel"), ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().setContent(content);
        dialog.resultProperty().subscribe(answer -> {
            if (answer == save) {
                windowModel.pool().rename(name.getText());
            }
        });
        // JavaFX moves the focus to the default button when it shows a dialog.
        dialog.setOnShown(event -> Platform.runLater(name::requestFocus));
        dialog.show();
    }
}
