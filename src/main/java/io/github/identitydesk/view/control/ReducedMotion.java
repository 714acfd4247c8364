package io.github.identitydesk.view.control;

import javafx.scene.Scene;
import javafx.scene.control.ProgressIndicator;

/** Hides animations if the user has asked the desktop to reduce motion. */
public final class ReducedMotion {
    private ReducedMotion() {}

    /** Hides an animated indicator while the desktop asks to reduce motion. A text beside it must convey the same. */
    public static void follow(ProgressIndicator indicator) {
        indicator
                .sceneProperty()
                .map(Scene::getPreferences)
                .flatMap(Scene.Preferences::reducedMotionProperty)
                .subscribe(reduced -> Visibility.set(indicator, !Boolean.TRUE.equals(reduced)));
    }
}
