package io.github.identitydesk.format;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import java.util.Optional;

/**
 * A request as it is saved in a file. The AWS CLI's input contains only the request; a {@link RequestFormat#GETID}
 * document contains everything that is needed to send it again.
 *
 * @param request the request
 * @param endpoint the endpoint to send it to; empty if the file does not contain one
 * @param name the user's name for the pool; blank if there is none
 */
public record SavedRequest(IdentityRequest request, Optional<EndpointChoice> endpoint, String name) {
    /** Returns a saved request without an endpoint and a name. */
    public static SavedRequest of(IdentityRequest request) {
        return new SavedRequest(request, Optional.empty(), "");
    }

    /** Returns a copy with another request. */
    public SavedRequest with(IdentityRequest changed) {
        return new SavedRequest(changed, endpoint, name);
    }
}
