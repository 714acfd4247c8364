package io.github.identitydesk.view;

import io.github.identitydesk.words.Words;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** The dialog around the settings. */
final class SettingsDialog {
    private SettingsDialog() {}

    static void show(ViewContext context, Window owner) {
        Words words = context.words();
        View view = new Views(context).load("settings");
        SettingsController controller = view.controller(SettingsController.class);

        ButtonType save = new ButtonType(words.say("settings.save"), ButtonData.OK_DONE);
        ButtonType reset = new ButtonType(words.say("settings.reset"), ButtonData.LEFT);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(words.say("settings.title"));
        DialogPane pane = dialog.getDialogPane();
        pane.getStylesheets().setAll(owner.getScene().getStylesheets());
        pane.getButtonTypes().setAll(reset, save, new ButtonType(words.say("dialog.cancel"), ButtonData.CANCEL_CLOSE));
        pane.setContent(view.root());
        pane.lookupButton(save).addEventFilter(ActionEvent.ACTION, event -> {
            if (!controller.save()) {
                event.consume();
            }
        });
        pane.lookupButton(reset).addEventFilter(ActionEvent.ACTION, event -> {
            controller.reset();
            event.consume();
        });
        dialog.setOnShown(event -> Platform.runLater(controller::focusFirstField));
        dialog.show();
    }
}
