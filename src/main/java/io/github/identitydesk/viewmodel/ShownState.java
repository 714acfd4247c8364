package io.github.identitydesk.viewmodel;

import io.github.identitydesk.viewmodel.CallState.Calling;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The state of a call as a window shows it. A call that ends within a moment is not shown as under way, because that would only
 * flicker.
 */
final class ShownState {
    private final ReadOnlyObjectWrapper<CallState> shown;

    /**
     * Follows a call.
     *
     * @param afterAMoment does its work a moment later, on the UI thread
     */
    ShownState(ObservableValue<CallState> state, Executor afterAMoment) {
        shown = new ReadOnlyObjectWrapper<>(this, "shown", state.getValue());
        state.subscribe((was, is) -> {
            if (is instanceof Calling calling && !(shown.get() instanceof Calling)) {
                afterAMoment.execute(() -> {
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
