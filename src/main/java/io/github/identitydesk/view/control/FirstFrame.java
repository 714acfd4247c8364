package io.github.identitydesk.view.control;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * What is done once a window has been painted for the first time, one thing after each frame. The first pulse lays the window
 * out as it is made, the second as the screen has it, and the third comes when that is painted.
 */
public final class FirstFrame {
    private static final int PULSES_TO_PAINT = 3;

    private final Queue<Runnable> works = new ArrayDeque<>();
    private boolean isOver;

    /** Has something done then, or soon if that is past. */
    public void then(Runnable work) {
        if (isOver) {
            Platform.runLater(work);
        } else {
            works.add(work);
        }
    }

    /** The window with that scene is about to be shown. */
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
