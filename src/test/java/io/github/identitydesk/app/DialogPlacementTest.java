package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A dialog opens on the screen and over the middle of its window, or as near to it as the screen allows. */
@Tag("slow")
class DialogPlacementTest extends WindowTest {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;
    /** The rounding of positions, in pixels. */
    private static final double ROUNDING = 2;

    @Test
    void dialogsOpenOnTheScreenAndOverTheirWindow() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double right = screen.getMaxX() - WIDTH;
        double bottom = screen.getMaxY() - HEIGHT;
        for (Point2D corner : List.of(
                new Point2D(0, 0),
                new Point2D(right, 0),
                new Point2D(right / 2, bottom / 2),
                new Point2D(right, bottom))) {
            onFx(() -> {
                stage().setX(corner.getX());
                stage().setY(corner.getY());
                return corner;
            });
            resize(WIDTH, HEIGHT);
            assertIsPlaced("settings", screen, () -> chord(KeyCode.SHORTCUT, KeyCode.COMMA));
            assertIsPlaced("shortcuts", screen, () -> push(KeyCode.F1));
            assertIsPlaced("explanation", screen, () -> chooseFromMenu("Help", "Explain an Error Message…"));
            assertIsPlaced("provider", screen, () -> choose("addLogin", "SAML…"));
        }
    }

    private void assertIsPlaced(String name, Rectangle2D screen, Runnable open) {
        open.run();
        waitUntil(() -> WindowStates.windows().size() == 2);
        settle();
        Stage dialog = WindowStates.windows().getLast();
        Rectangle2D at = onFx(() -> bounds(dialog));
        Rectangle2D window = onFx(() -> bounds(stage()));

        assertThat(screen.contains(at))
                .as("%s at %s is on the screen", name, at)
                .isTrue();
        Point2D middle = middle(window);
        assertThat(at.getMinX())
                .as("left of %s over %s", name, window)
                .satisfies(isCentered(at.getWidth(), middle.getX(), screen.getMinX(), screen.getMaxX()));
        assertThat(at.getMinY())
                .as("top of %s over %s", name, window)
                .satisfies(isCentered(at.getHeight(), middle.getY(), screen.getMinY(), screen.getMaxY()));
        push(KeyCode.ESCAPE);
        waitUntil(() -> WindowStates.windows().size() == 1);
    }

    /** Checks the start of a dialog of a length: around the middle of its window, or as near to that as the screen allows. */
    private static Consumer<Double> isCentered(double length, double middle, double min, double max) {
        double start = middle - length / 2;
        return actual ->
                assertThat(actual).isBetween(Math.min(start, max - length) - ROUNDING, Math.max(start, min) + ROUNDING);
    }

    private static Point2D middle(Rectangle2D bounds) {
        return new Point2D((bounds.getMinX() + bounds.getMaxX()) / 2, (bounds.getMinY() + bounds.getMaxY()) / 2);
    }

    private static Rectangle2D bounds(Stage window) {
        return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
    }
}
