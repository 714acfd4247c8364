package io.github.identitydesk.view;

import io.github.identitydesk.store.WindowPlace;
import io.github.identitydesk.view.control.WindowHeight;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Determines where new windows open: below and to the right of the front window, or at the place of the last window. A window
 * is always completely on one screen.
 */
final class WindowPlaces {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;
    private static final double MIN_WIDTH = 640;
    private static final double MIN_HEIGHT = 480;
    /** The offset of a new window from the front one, in pixels, which keeps the title bars of both visible. */
    private static final double STEP = 28;

    private WindowPlaces() {}

    /** Sets the position and the size of a window that is not shown yet. */
    static void place(Stage stage, Optional<WindowPlace> remembered) {
        List<Stage> others = WindowMenu.mainWindows().stream()
                .filter(other -> !other.equals(stage))
                .toList();
        Rectangle2D wanted = others.stream()
                .max(Comparator.comparing(Stage::isFocused))
                .filter(front -> !front.isMaximized())
                .map(front ->
                        new Rectangle2D(front.getX() + STEP, front.getY() + STEP, front.getWidth(), front.getHeight()))
                .or(() -> remembered.map(it -> new Rectangle2D(it.x(), it.y(), it.width(), it.height())))
                .orElseGet(() -> centered(Screen.getPrimary().getVisualBounds()));
        Rectangle2D screen = screenOf(wanted);
        Rectangle2D place = free(within(screen, wanted), screen, others);
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, WindowHeight.max(screen)));
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setMaximized(
                others.isEmpty() && remembered.filter(WindowPlace::maximized).isPresent());
    }

    /**
     * Returns the place of a window, to be saved. A maximized window does not report its previous place, so that the saved one
     * is kept.
     */
    static WindowPlace of(Stage stage, Optional<WindowPlace> remembered) {
        return remembered
                .filter(before -> stage.isMaximized())
                .map(before -> new WindowPlace(before.x(), before.y(), before.width(), before.height(), true))
                .orElseGet(() -> new WindowPlace(
                        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
    }

    private static Rectangle2D centered(Rectangle2D screen) {
        return new Rectangle2D(
                screen.getMinX() + (screen.getWidth() - WIDTH) / 2,
                screen.getMinY() + (screen.getHeight() - HEIGHT) / 2,
                WIDTH,
                HEIGHT);
    }

    private static Rectangle2D screenOf(Rectangle2D wanted) {
        return Screen.getScreensForRectangle(wanted).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }

    /** Returns the nearest position and size that fit on the screen. */
    private static Rectangle2D within(Rectangle2D screen, Rectangle2D wanted) {
        double width = Math.min(Math.max(wanted.getWidth(), MIN_WIDTH), screen.getWidth());
        double height = Math.min(Math.max(wanted.getHeight(), MIN_HEIGHT), WindowHeight.max(screen));
        return new Rectangle2D(
                Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    /**
     * Returns a place where no other window has its top left corner. A window that would extend beyond the screen becomes
     * smaller.
     */
    private static Rectangle2D free(Rectangle2D place, Rectangle2D screen, List<Stage> others) {
        double x = place.getMinX();
        double y = place.getMinY();
        double width = place.getWidth();
        double height = place.getHeight();
        while (isTaken(x, y, others)) {
            x += STEP;
            y += STEP;
            if (x + MIN_WIDTH > screen.getMaxX() || y + MIN_HEIGHT > screen.getMaxY()) {
                return within(screen, new Rectangle2D(screen.getMinX(), screen.getMinY(), width, height));
            }
        }
        return new Rectangle2D(x, y, Math.min(width, screen.getMaxX() - x), Math.min(height, screen.getMaxY() - y));
    }

    private static boolean isTaken(double x, double y, List<Stage> others) {
        return others.stream()
                .anyMatch(other -> Math.abs(other.getX() - x) < STEP && Math.abs(other.getY() - y) < STEP);
    }
}
