package io.github.identitydesk.view.dialog;

import io.github.identitydesk.words.Messages;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** What all dialogs have in common: they look like the window that they open over. */
public final class Dialogs {
    private Dialogs() {}

    /** Gives a dialog its owner, and the owner's style sheets and text size. */
    public static void openOver(Dialog<?> dialog, Window owner) {
        dialog.initOwner(owner);
        DialogPane pane = dialog.getDialogPane();
        pane.getStylesheets().setAll(owner.getScene().getStylesheets());
        pane.setStyle(owner.getScene().getRoot().getStyle());
    }

    /** The button that closes a dialog which asks nothing. */
    static ButtonType close(Messages messages) {
        return new ButtonType(messages.format("dialog.close"), ButtonData.CANCEL_CLOSE);
    }
}
