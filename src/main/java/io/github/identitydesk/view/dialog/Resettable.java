package io.github.identitydesk.view.dialog;

import java.util.Objects;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;

/**
 * The value of a setting that can be reset.
 *
 * @param <T> the type of the value
 * @param value the current value
 * @param initial the default value
 */
record Resettable<T>(Property<T> value, T initial) {
    /** Indicates whether the setting has its default value. */
    ObservableValue<Boolean> isInitial() {
        return value.map(it -> Objects.equals(it, initial));
    }

    /** Resets the setting to its default value. */
    void reset() {
        value.setValue(initial);
    }

    /** Returns an action that restores the current value. */
    Runnable memento() {
        T current = value.getValue();
        return () -> value.setValue(current);
    }
}
