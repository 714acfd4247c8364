package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.model.IdentityRequest;
import java.util.Optional;

/**
 * What the request in a form comes from.
 *
 * @param file the file that was opened, or saved to last
 * @param unchanged the state that can be had again without the form: what the file holds, or a sample
 */
public record Origin(Optional<RequestFile> file, RequestState unchanged) {
    /** A form that is filled by hand. */
    public static final Origin HAND = new Origin(Optional.empty(), RequestState.EMPTY);

    /** A request that the app can fill in again, such as a sample. */
    static Origin reproducible(RequestState state) {
        return new Origin(Optional.empty(), state);
    }

    /** A request in a file. */
    static Origin file(RequestFile file, RequestState state) {
        return new Origin(Optional.of(file), state);
    }

    /** Whether something would be lost with that state. An empty request without a file is nothing to lose. */
    boolean isChanged(RequestState state) {
        boolean nothing = file.isEmpty() && state.request().equals(IdentityRequest.EMPTY);
        return !nothing && !state.equals(unchanged);
    }
}
