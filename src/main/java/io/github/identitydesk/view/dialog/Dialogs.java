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
        dialog.setOnShowing(event -> pane.getButtonTypes().stream()
                .map(pane::lookupButton)
                .filter(Region.class::isInstance)
                .forEach(button -> ((Region) button).setMinWidth(Region.USE_PREF_SIZE)));
    }

    /** A dialog that is larger than its owner would otherwise begin above or beside the screen, with its title out of reach. */
    private static void keepOnScreen(Dialog<?> dialog, Window owner) {
        Rectangle2D screen = Screen.getScreensForRectangle(
                        owner.getX(), owner.getY(), Math.max(1, owner.getWidth()), Math.max(1, owner.getHeight()))
                .stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
        dialog.getDialogPane().setMaxSize(screen.getWidth(), screen.getHeight());
        dialog.widthProperty().subscribe(width -> keep(width, 0, screen.getWidth(), dialog::setWidth));
        dialog.heightProperty().subscribe(height -> keep(height, 0, screen.getHeight(), dialog::setHeight));
        dialog.xProperty()
                .subscribe(x -> keep(x, screen.getMinX(), screen.getMaxX() - size(dialog.getWidth()), dialog::setX));
        dialog.yProperty()
                .subscribe(y -> keep(y, screen.getMinY(), screen.getMaxY() - size(dialog.getHeight()), dialog::setY));
    }

    private static void keep(Number at, double least, double most, DoubleConsumer move) {
        double kept = Math.max(least, Math.min(at.doubleValue(), most));
        // A value that is not known yet differs from everything, itself too.
        if (kept < at.doubleValue() || kept > at.doubleValue()) {
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
