package io.github.identitydesk.view.dialog;

import io.github.identitydesk.view.control.HighContrast;
import io.github.identitydesk.view.control.OperatingSystem;
import io.github.identitydesk.view.control.WindowHeight;
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

/** Gives all dialogs the look of the window that they open over, and keeps them on the screen. */
public final class Dialogs {
    private Dialogs() {}

    /** Sets the owner of a dialog, and applies the style sheets and the text size of the owner. */
    public static void openOver(Dialog<?> dialog, Window owner) {
        dialog.initOwner(owner);
        DialogPane pane = dialog.getDialogPane();
        pane.getStylesheets().setAll(owner.getScene().getStylesheets());
        pane.setStyle(owner.getScene().getRoot().getStyle());
        HighContrast.markLike(owner.getScene().getRoot(), pane);
        Rectangle2D screen = screenOf(owner);
        keepOnScreen(dialog, owner, screen);
        dialog.setOnShowing(event -> {
            pane.getButtonTypes().stream()
                    .map(pane::lookupButton)
                    .filter(Region.class::isInstance)
                    .forEach(button -> ((Region) button).setMinWidth(Region.USE_PREF_SIZE));
            openNoLargerThanAllowed(pane);
            openInside(dialog, owner, screen);
        });
    }

    private static Rectangle2D screenOf(Window owner) {
        return Screen.getScreensForRectangle(
                        owner.getX(), owner.getY(), Math.max(1, owner.getWidth()), Math.max(1, owner.getHeight()))
                .stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }

    /** Returns the height of the title bar of a dialog, which is that of its owner. */
    private static double titleBar(Window owner) {
        return Math.max(0, owner.getHeight() - owner.getScene().getHeight());
    }

    /**
     * Centers a dialog over its owner, but not beyond the edge of the screen. JavaFX ignores the title bar when it centers a dialog,
     * and under Metacity a dialog that is moved while it opens can keep its minimum height.
     */
    private static void openInside(Dialog<?> dialog, Window owner, Rectangle2D screen) {
        DialogPane pane = dialog.getDialogPane();
        double width = pane.prefWidth(-1);
        double height = pane.prefHeight(width) + titleBar(owner);
        double x = owner.getX() + (owner.getWidth() - width) / 2;
        double y = owner.getY() + (owner.getHeight() - height) / 2;
        dialog.setX(within(screen.getMinX(), Math.floor(x), screen.getMaxX() - width));
        dialog.setY(within(screen.getMinY(), Math.floor(y), screen.getMaxY() - height));
    }

    /**
     * Limits the preferred size to the maximum size. A window opens in the preferred size of its content, even if that exceeds
     * the maximum.
     */
    private static void openNoLargerThanAllowed(DialogPane pane) {
        pane.applyCss();
        if (pane.prefWidth(-1) > pane.getMaxWidth()) {
            pane.setPrefWidth(pane.getMaxWidth());
        }
        if (pane.prefHeight(pane.prefWidth(-1)) > pane.getMaxHeight()) {
            pane.setPrefHeight(pane.getMaxHeight());
        }
    }

    /**
     * Keeps a dialog on the screen. Otherwise a dialog that is larger than its owner could open partly above or beside the
     * screen, with its title bar out of reach.
     */
    private static void keepOnScreen(Dialog<?> dialog, Window owner, Rectangle2D screen) {
        DialogPane pane = dialog.getDialogPane();
        // The property is set directly because a style sheet overrides the setter. The theme's maximum of 600 pixels
        // would cut large text.
        pane.maxWidthProperty().set(screen.getWidth());
        pane.maxHeightProperty().set(WindowHeight.max(screen) - titleBar(owner));
        // The position of a dialog can be set before or after its size, so that a change of either corrects both.
        Runnable keepAcross = () -> {
            keep(dialog.getWidth(), 0, screen.getWidth(), dialog::setWidth);
            keep(dialog.getX(), screen.getMinX(), screen.getMaxX() - size(dialog.getWidth()), dialog::setX);
        };
        Runnable keepDown = () -> {
            keep(dialog.getHeight(), 0, WindowHeight.max(screen), dialog::setHeight);
            keep(dialog.getY(), screen.getMinY(), screen.getMaxY() - size(dialog.getHeight()), dialog::setY);
        };
        dialog.widthProperty().subscribe(keepAcross);
        dialog.xProperty().subscribe(keepAcross);
        dialog.heightProperty().subscribe(keepDown);
        dialog.yProperty().subscribe(keepDown);
    }

    private static void keep(double at, double least, double most, DoubleConsumer move) {
        double kept = within(least, at, most);
        // A size or position that is not known yet is NaN, for which both comparisons are false.
        if (kept < at || kept > at) {
            move.accept(kept);
        }
    }

    private static double within(double least, double at, double most) {
        return Math.max(least, Math.min(at, most));
    }

    /** Returns the size, or 0 before the dialog is laid out, when the size is not known. */
    private static double size(double known) {
        return Double.isNaN(known) ? 0 : known;
    }

    /**
     * Creates the button type of the answer that proceeds, as opposed to the one that discards and the one that cancels. GNOME
     * places it last. JavaFX does the same on Linux only with the data of an OK button.
     */
    static ButtonType proceed(String text) {
        boolean isLinux = OperatingSystem.CURRENT == OperatingSystem.LINUX;
        return new ButtonType(text, isLinux ? ButtonData.OK_DONE : ButtonData.YES);
    }

    /** Returns the button type that closes a dialog without a choice. */
    static ButtonType close(Messages messages) {
        return new ButtonType(messages.format("dialog.close"), ButtonData.CANCEL_CLOSE);
    }
}
