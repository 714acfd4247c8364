package io.github.identitydesk.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Delays changes that would move parts of a window while a mouse button is pressed. If a part moved between press and release,
 * the click would miss its target.
 */
public final class MousePressGuard {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean pressed;

    /** Starts to observe the mouse buttons in a scene. */
    public void watch(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = true);
        // A menu that opens when the button is pressed receives the release. The scene then receives a move or a key.
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> release());
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> release());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> release());
    }

    private void release() {
        if (pressed) {
            pressed = false;
            Platform.runLater(this::catchUp);
        }
    }

    /** Runs a task immediately, or after the button is released if one is pressed. */
    public void after(Runnable task) {
        if (pressed) {
            waiting.add(task);
        } else {
            task.run();
        }
    }

    private void catchUp() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }
}
