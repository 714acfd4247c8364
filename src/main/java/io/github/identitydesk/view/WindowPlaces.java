package io.github.identitydesk.view;

import io.github.identitydesk.store.WindowPlace;
import java.util.Optional;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Where windows stand: as the one before them did, and not quite over one that is there. */
final class WindowPlaces {
    /** So that the title bars of two windows can both be seen. */
    private static final double STEP = 28;
    /** What of a window must lie on a screen, so that it can be taken hold of. */
    private static final double GRIP = 80;

    private WindowPlaces() {}

    /** Puts a window that is not shown yet where one stood; where that is not on a screen any more, the system chooses. */
    static void restore(Stage stage, Optional<WindowPlace> remembered) {
        remembered.ifPresent(place -> {
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            double x = place.x();
            double y = place.y();
            while (isTaken(x, y)) {
                x += STEP;
                y += STEP;
            }
            if (canBeGripped(x, y, place.width())) {
                stage.setX(x);
                stage.setY(y);
            }
            stage.setMaximized(place.maximized());
        });
    }

    /** Where a window stands. A maximized one does not tell what it shrinks to, so that this stays as it was remembered. */
    static WindowPlace of(Stage stage, Optional<WindowPlace> remembered) {
        return remembered
                .filter(before -> stage.isMaximized())
                .map(before -> new WindowPlace(before.x(), before.y(), before.width(), before.height(), true))
                .orElseGet(() -> new WindowPlace(
                        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
    }

    private static boolean isTaken(double x, double y) {
        return Window.getWindows().stream()
                .anyMatch(window -> Math.abs(window.getX() - x) < STEP && Math.abs(window.getY() - y) < STEP);
    }

    private static boolean canBeGripped(double x, double y, double width) {
        return Screen.getScreensForRectangle(x, y, width, GRIP).stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> screen.getMinY() <= y + STEP
                        && y + STEP <= screen.getMaxY()
                        && Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX()) >= GRIP);
    }
}
