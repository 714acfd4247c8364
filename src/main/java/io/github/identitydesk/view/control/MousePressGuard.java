package io.github.identitydesk.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/**
 * Keeps a window still while it is clicked: what would move its parts between the press and the release, so that the click
 * misses what it was meant for, waits until the button is up again.
 */
public final class MousePressGuard {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean pressed;

    /** Watches the clicks in a window. */
    public void watch(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = true);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            pressed = false;
            Platform.runLater(this::catchUp);
        });
    }

    /** Does the work now, or after the click that is under way. */
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
