package io.github.identitydesk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * What is done once a window has been painted for the first time. The first pulse lays the window out as it is made, the
 * second as the screen has it, and the third comes when that is painted.
 */
final class FirstFrame {
    private static final int PULSES_TO_PAINT = 3;

    private final List<Runnable> works = new ArrayList<>();

    /** Has something done then; before {@link #await}. */
    void then(Runnable work) {
        works.add(work);
    }

    /** The window with that scene is about to be shown. */
    void await(Scene scene) {
        AtomicInteger pulses = new AtomicInteger();
        Runnable[] listener = new Runnable[1];
        listener[0] = () -> {
            if (pulses.incrementAndGet() < PULSES_TO_PAINT) {
                Platform.requestNextPulse();
            } else {
                scene.removePostLayoutPulseListener(listener[0]);
                works.forEach(Platform::runLater);
            }
        };
        scene.addPostLayoutPulseListener(listener[0]);
    }
}
