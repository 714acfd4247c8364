package io.github.identitydesk.view.control;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Runs what can wait until a window is painted for the first time, one task after each frame. The first pulse lays the window
 * out with its own size, the second with the size on the screen, and at the third that is painted.
 */
public final class FirstFrame {
    private static final int PULSES_TO_PAINT = 3;

    private final Queue<Runnable> works = new ArrayDeque<>();
    private boolean isOver;

    /** Runs the work then, or soon if the first frame is painted already. */
    public void then(Runnable work) {
        if (isOver) {
            Platform.runLater(work);
        } else {
            works.add(work);
        }
    }

    /** Follows the frames of a scene whose window is about to be shown. */
    public void await(Scene scene) {
        AtomicInteger pulses = new AtomicInteger();
        Runnable[] listener = new Runnable[1];
        listener[0] = () -> {
            if (pulses.incrementAndGet() < PULSES_TO_PAINT) {
                Platform.requestNextPulse();
            } else if (works.isEmpty()) {
                isOver = true;
                scene.removePostLayoutPulseListener(listener[0]);
            } else {
                Platform.runLater(works.remove());
                Platform.requestNextPulse();
            }
        };
        scene.addPostLayoutPulseListener(listener[0]);
    }
}
