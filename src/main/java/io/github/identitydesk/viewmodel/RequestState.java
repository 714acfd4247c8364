package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;

/**
 * A snapshot of the content of a form.
 *
 * @param endpoint the endpoint
 * @param request the request
 */
public record RequestState(EndpointChoice endpoint, IdentityRequest request) {
    /** The content of an empty form. */
    public static final RequestState EMPTY = new RequestState(EndpointChoice.AWS, IdentityRequest.EMPTY);
}
