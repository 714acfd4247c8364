package io.github.identitydesk.view.dialog;

import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Views;
import io.github.identitydesk.view.control.Views.View;
import io.github.identitydesk.words.Messages;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** The dialog that contains the settings. */
public final class SettingsDialog {
    private SettingsDialog() {}

    /** Shows the dialog over a window. */
    public static void show(ViewContext context, Window owner) {
        Messages messages = context.messages();
        View view = new Views(context, SettingsDialog.class).load("settings");
        SettingsController controller = view.controller(SettingsController.class);

        ButtonType close = Dialogs.close(messages);
        ButtonType reset = new ButtonType(messages.format("settings.reset"), ButtonData.LEFT);
        Dialog<ButtonType> dialog = new Dialog<>();
        Dialogs.openOver(dialog, owner);
        dialog.setTitle(messages.format("settings.title"));
        DialogPane pane = dialog.getDialogPane();
        pane.getButtonTypes().setAll(reset, close);
        dialog.setResizable(true);
        pane.setContent(view.root());
        pane.lookupButton(reset).disableProperty().bind(controller.areInitial());
        pane.lookupButton(reset).addEventFilter(ActionEvent.ACTION, event -> {
            controller.reset();
            event.consume();
        });
        dialog.setOnShown(event -> Platform.runLater(controller::focusFirstField));
        dialog.setOnHidden(event -> controller.complete());
        dialog.show();
    }
}
