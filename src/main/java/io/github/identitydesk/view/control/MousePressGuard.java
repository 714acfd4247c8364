package io.github.identitydesk.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/**
 * Delays what would move the parts of a window during a click. If they moved between the press and the release of the mouse
 * button, the click would miss its target.
 */
public final class MousePressGuard {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean pressed;

    /** Follows the mouse button in a scene. */
    public void watch(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = true);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            pressed = false;
            Platform.runLater(this::catchUp);
        });
    }

    /** Runs the work now, or after the click that is under way. */
    public void after(Runnable work) {
        if (pressed) {
            waiting.add(work);
        } else {
            work.run();
        }
    }

    private void catchUp() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }
}
