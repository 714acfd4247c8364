package io.github.identitydesk.view.control;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Defers tasks until a window has painted its first frame, and then runs one task per frame. The first pulse lays out the
 * window in its own size, the second in its size on the screen, and the third paints that layout.
 */
public final class FirstFrame {
    private static final int PULSES_TO_PAINT = 3;

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean isOver;

    /** Runs a task after the first frame, or soon if that frame has been painted already. */
    public void then(Runnable task) {
        if (isOver) {
            Platform.runLater(task);
        } else {
            tasks.add(task);
        }
    }

    /** Starts to count the frames of a scene. Call this before its window is shown. */
    public void await(Scene scene) {
        AtomicInteger pulses = new AtomicInteger();
        Runnable[] listener = new Runnable[1];
        listener[0] = () -> {
            if (pulses.incrementAndGet() < PULSES_TO_PAINT) {
                Platform.requestNextPulse();
            } else if (tasks.isEmpty()) {
                isOver = true;
                scene.removePostLayoutPulseListener(listener[0]);
            } else {
                Runnable task = tasks.remove();
                Platform.runLater(() -> runWhileShowing(scene, task));
                Platform.requestNextPulse();
            }
        };
        scene.addPostLayoutPulseListener(listener[0]);
    }

    /** Runs a task unless the window has been closed since the frame: without a window, the nodes have no styles. */
    private static void runWhileShowing(Scene scene, Runnable task) {
        if (scene.getWindow() != null && scene.getWindow().isShowing()) {
            task.run();
        }
    }
}
