package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Message;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/** Determines whether the form has changed since the call whose answer is shown, and can restore the request of that call. */
public final class StaleAnswer {
    private final RequestForm form;
    private final RequestEdits edits;
    private final ObservableValue<CallState> shown;
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale", false);

    /**
     * Compares a form with the call whose answer is shown.
     *
     * @param form the form
     * @param edits the edits of the form
     * @param shown the state of the call, as it is shown
     */
    StaleAnswer(RequestForm form, RequestEdits edits, ObservableValue<CallState> shown) {
        this.form = form;
        this.edits = edits;
        this.shown = shown;
        form.observe(change -> compare());
        shown.subscribe(state -> compare());
    }

    /** Indicates whether the answer that is shown belongs to another request than the one in the form. */
    public ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /** Fills the form with the request of the answer that is shown, including its tokens. */
    public void restoreRequest() {
        if (shown.getValue() instanceof CallState.Ended ended) {
            edits.perform(Message.of("undo.restore"), () -> form.fill(ended.choice(), ended.request()));
        }
    }

    private void compare() {
        stale.set(shown.getValue() instanceof CallState.Ended ended
                && !ended.isFor(form.request(), form.endpointChoice()));
    }
}
