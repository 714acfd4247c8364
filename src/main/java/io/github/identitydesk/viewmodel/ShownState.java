package io.github.identitydesk.viewmodel;

import io.github.identitydesk.viewmodel.CallState.Calling;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The state of a call as a window shows it. The progress of a call that ends after a short delay is not shown, because it would
 * only flicker.
 */
final class ShownState {
    private final ReadOnlyObjectWrapper<CallState> shown;

    /**
     * Follows the state of a call.
     *
     * @param state the state of the call
     * @param delayed runs tasks on the UI thread after the delay
     */
    ShownState(ObservableValue<CallState> state, Executor delayed) {
        shown = new ReadOnlyObjectWrapper<>(this, "shown", state.getValue());
        state.subscribe((was, is) -> {
            if (is instanceof Calling calling && !(shown.get() instanceof Calling)) {
                delayed.execute(() -> {
                    if (isSameCall(calling, state.getValue())) {
                        shown.set(state.getValue());
                    }
                });
            } else {
                shown.set(is);
            }
        });
    }

    private static boolean isSameCall(Calling calling, CallState now) {
        return now instanceof Calling other && other.since().equals(calling.since());
    }

    ReadOnlyObjectProperty<CallState> property() {
        return shown.getReadOnlyProperty();
    }
}
