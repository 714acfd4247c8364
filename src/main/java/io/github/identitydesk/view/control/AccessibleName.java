package io.github.identitydesk.view.control;

import javafx.scene.control.Control;
import javafx.scene.control.Label;

/** Names a field for assistive technology where no label beside it does. */
public final class AccessibleName {
    private AccessibleName() {}

    /**
     * Gives a field a name. A field with an accessible text of its own would be read by that text only, and what is in it would
     * not be read; a label that is not shown names it and leaves the content alone.
     */
    public static void set(Control field, String name) {
        new Label(name).setLabelFor(field);
    }
}
