package io.github.identitydesk.view.control;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;

/**
 * A button that can be unavailable for a while without losing the focus, which a disabled button does. While it is busy, it
 * does nothing, looks unavailable, and is reported to assistive technology as disabled.
 */
public final class BusyButton extends Button {
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

    private boolean isBusy;

    /** Sets whether the button is unavailable. */
    public void setBusy(boolean busy) {
        if (busy != isBusy) {
            isBusy = busy;
            pseudoClassStateChanged(BUSY, busy);
            notifyAccessibleAttributeChanged(AccessibleAttribute.DISABLED);
        }
    }

    @Override
    public void fire() {
        if (!isBusy) {
            super.fire();
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return isBusy && attribute == AccessibleAttribute.DISABLED
                ? true
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
