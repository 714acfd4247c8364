package io.github.identitydesk.view.control;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Defers tasks until a window has painted its first frame, and then runs one task per frame. The first pulse lays out the
 * window in its own size, the second in its size on the screen, and the third paints that layout.
 */
public final class FirstFrame {
    private static final int PULSES_TO_PAINT = 3;

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Runnable listener = this::onPulse;
    private Optional<Scene> scene = Optional.empty();
    private boolean isListening;
    private int pulses;

    /** Runs a task after the first frame. If that frame has been painted already, the task runs in one of the next frames. */
    public void then(Runnable task) {
        tasks.add(task);
        listen();
    }

    /** Starts to count the frames of a scene. Call this before its window is shown, or before all its styles change. */
    public void await(Scene awaited) {
        scene = Optional.of(awaited);
        listen();
    }

    private void listen() {
        if (!isListening) {
            scene.ifPresent(it -> {
                isListening = true;
                it.addPostLayoutPulseListener(listener);
                Platform.requestNextPulse();
            });
        }
    }

    private void onPulse() {
        if (++pulses < PULSES_TO_PAINT) {
            Platform.requestNextPulse();
        } else if (tasks.isEmpty()) {
            isListening = false;
            scene.ifPresent(it -> it.removePostLayoutPulseListener(listener));
        } else {
            Runnable task = tasks.remove();
            Platform.runLater(() -> runWhileShowing(task));
            Platform.requestNextPulse();
        }
    }

    /** Runs a task unless the window has been closed since the frame: without a window, the nodes have no styles. */
    private void runWhileShowing(Runnable task) {
        boolean isShowing =
                scene.map(Scene::getWindow).filter(Window::isShowing).isPresent();
        if (isShowing) {
            task.run();
        }
    }
}
