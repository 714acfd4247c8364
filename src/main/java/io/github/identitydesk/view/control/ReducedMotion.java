package io.github.identitydesk.view.control;

import javafx.scene.Scene;
import javafx.scene.control.ProgressIndicator;

/** Keeps still what moves, where the user has asked the desktop for that. */
public final class ReducedMotion {
    private ReducedMotion() {}

    /** Shows an indicator only where motion is welcome; beside it there must be words that say the same. */
    public static void follow(ProgressIndicator indicator) {
        indicator
                .sceneProperty()
                .map(Scene::getPreferences)
                .flatMap(Scene.Preferences::reducedMotionProperty)
                .subscribe(reduced -> Visibility.set(indicator, !Boolean.TRUE.equals(reduced)));
    }
}
