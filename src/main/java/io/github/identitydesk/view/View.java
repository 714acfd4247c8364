package io.github.identitydesk.view;

import javafx.scene.Parent;

/**
 * A view that was loaded.
 *
 * @param root what is seen
 * @param controller what answers for it
 */
record View(Parent root, Object controller) {
    /** The controller, of the type that the view names. */
    <T> T controller(Class<T> type) {
        return type.cast(controller);
    }
}
