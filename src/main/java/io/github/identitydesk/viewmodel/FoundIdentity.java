package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Outcome;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The IdentityId that the latest call found, to be copied. */
public final class FoundIdentity {
    private final ReadOnlyObjectProperty<CallState> call;
    private final ReadOnlyIntegerWrapper copies = new ReadOnlyIntegerWrapper(this, "copies", 0);

    FoundIdentity(ReadOnlyObjectProperty<CallState> call) {
        this.call = call;
    }

    /** Returns the IdentityId that the latest call found, or empty if it found none. */
    public Optional<String> id() {
        return call.get() instanceof CallState.Ended ended && ended.outcome() instanceof Outcome.Found found
                ? Optional.of(found.identityId())
                : Optional.empty();
    }

    /**
     * Copies the IdentityId, if there is one.
     *
     * @param clipboard receives the IdentityId
     */
    public void copy(Consumer<String> clipboard) {
        id().ifPresent(id -> {
            clipboard.accept(id);
            copies.set(copies.get() + 1);
        });
    }

    /** The number of times that an IdentityId was copied, so that the window can confirm each time. */
    public ReadOnlyIntegerProperty copies() {
        return copies.getReadOnlyProperty();
    }
}
