package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.model.IdentityRequest;
import java.util.Optional;

/**
 * Where the request in a form comes from.
 *
 * @param file the file that was opened, or saved to last
 * @param unchanged the state in which nothing would be lost: that of the file, of a sample, or of an empty form
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

    /** Whether that state has changes that would be lost. An empty request without a file has none. */
    boolean isChanged(RequestState state) {
        boolean nothing = file.isEmpty() && state.request().equals(IdentityRequest.EMPTY);
        return !nothing && !state.equals(unchanged);
    }
}
