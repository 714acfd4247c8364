package io.github.identitydesk.view.control;

import javafx.scene.control.Control;
import javafx.scene.control.Label;

/** Names controls that have no visible label, for assistive technology. */
public final class AccessibleName {
    private AccessibleName() {}

    /**
     * Sets the name of a control. An accessible text would replace the content of a field, so that a screen reader would not
     * read the content. A label that is not shown names the control and keeps its content readable.
     */
    public static void set(Control field, String name) {
        new Label(name).setLabelFor(field);
    }
}
