package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.model.IdentityRequest;
import java.util.Optional;

/**
 * The origin of the request in a form.
 *
 * @param file the file that the request was opened from or last saved to
 * @param unchanged the state without unsaved changes: that of the file, of the sample, or of the empty form
 */
public record Origin(Optional<RequestFile> file, RequestState unchanged) {
    /** The origin of a form that the user fills in. */
    public static final Origin HAND = new Origin(Optional.empty(), RequestState.EMPTY);

    /** Returns the origin of a request that the app can create again, such as a sample. */
    static Origin reproducible(RequestState state) {
        return new Origin(Optional.empty(), state);
    }

    /** Returns the origin of a request in a file. */
    static Origin file(RequestFile file, RequestState state) {
        return new Origin(Optional.of(file), state);
    }

    /** Returns whether a state has unsaved changes. An empty request without a file has none. */
    boolean isChanged(RequestState state) {
        boolean nothing = file.isEmpty() && state.request().equals(IdentityRequest.EMPTY);
        return !nothing && !state.equals(unchanged);
    }
}
