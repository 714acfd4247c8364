package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;

/**
 * The whole content of a form at one moment.
 *
 * @param endpoint where the request goes
 * @param request the request
 */
public record RequestState(EndpointChoice endpoint, IdentityRequest request) {
    /** An empty form. */
    public static final RequestState EMPTY = new RequestState(EndpointChoice.AWS, IdentityRequest.EMPTY);
}
