package io.github.identitydesk.format;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import java.util.Optional;

/**
 * What a file holds of a request. The AWS CLI's input holds the request alone; a {@link RequestFormat#GETID} document
 * holds all that is needed to ask again.
 *
 * @param request the request
 * @param endpoint where it is sent; nothing where the file does not say
 * @param name the name of the pool, as the user calls it; blank for none
 */
public record SavedRequest(IdentityRequest request, Optional<EndpointChoice> endpoint, String name) {
    /** A request of which nothing else is known. */
    public static SavedRequest of(IdentityRequest request) {
        return new SavedRequest(request, Optional.empty(), "");
    }

    /** This with another request. */
    public SavedRequest with(IdentityRequest changed) {
        return new SavedRequest(changed, endpoint, name);
    }
}
