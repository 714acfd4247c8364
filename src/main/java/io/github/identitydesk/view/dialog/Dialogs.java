package io.github.identitydesk.view.dialog;

import io.github.identitydesk.words.Messages;
import java.util.function.DoubleConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
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
        keepOnScreen(dialog, owner);
        dialog.setOnShowing(event -> {
            pane.getButtonTypes().stream()
                    .map(pane::lookupButton)
                    .filter(Region.class::isInstance)
                    .forEach(button -> ((Region) button).setMinWidth(Region.USE_PREF_SIZE));
            openNoLargerThanAllowed(pane);
        });
    }

    /** A window opens as large as its content prefers to be, whatever it may be at most. */
    private static void openNoLargerThanAllowed(DialogPane pane) {
        pane.applyCss();
        if (pane.prefWidth(-1) > pane.getMaxWidth()) {
            pane.setPrefWidth(pane.getMaxWidth());
        }
        if (pane.prefHeight(pane.prefWidth(-1)) > pane.getMaxHeight()) {
            pane.setPrefHeight(pane.getMaxHeight());
        }
    }

    /** A dialog that is larger than its owner would otherwise begin above or beside the screen, with its title out of reach. */
    private static void keepOnScreen(Dialog<?> dialog, Window owner) {
        Rectangle2D screen = Screen.getScreensForRectangle(
                        owner.getX(), owner.getY(), Math.max(1, owner.getWidth()), Math.max(1, owner.getHeight()))
                .stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
        DialogPane pane = dialog.getDialogPane();
        // By its property, since the theme overrules what is set by the method, and its 600 pixels cut large text.
        pane.maxWidthProperty().set(screen.getWidth());
        pane.maxHeightProperty().set(screen.getHeight());
        // A dialog gets its place before its size, or after it.
        Runnable keepAcross = () -> {
            keep(dialog.getWidth(), 0, screen.getWidth(), dialog::setWidth);
            keep(dialog.getX(), screen.getMinX(), screen.getMaxX() - size(dialog.getWidth()), dialog::setX);
        };
        Runnable keepDown = () -> {
            keep(dialog.getHeight(), 0, screen.getHeight(), dialog::setHeight);
            keep(dialog.getY(), screen.getMinY(), screen.getMaxY() - size(dialog.getHeight()), dialog::setY);
        };
        dialog.widthProperty().subscribe(keepAcross);
        dialog.xProperty().subscribe(keepAcross);
        dialog.heightProperty().subscribe(keepDown);
        dialog.yProperty().subscribe(keepDown);
    }

    private static void keep(double at, double least, double most, DoubleConsumer move) {
        double kept = Math.max(least, Math.min(at, most));
        // A value that is not known yet differs from everything, itself too.
        if (kept < at || kept > at) {
            move.accept(kept);
        }
    }

    /** Before the dialog is laid out, its size is not known. */
    private static double size(double known) {
        return Double.isNaN(known) ? 0 : known;
    }

    /** The button that closes a dialog which asks nothing. */
    static ButtonType close(Messages messages) {
        return new ButtonType(messages.format("dialog.close"), ButtonData.CANCEL_CLOSE);
    }
}
