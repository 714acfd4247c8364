package io.github.identitydesk.store;

import io.github.identitydesk.model.EndpointChoice;

/**
 * An identity pool to which the user has given a name.
 *
 * @param name the name, such as “staging”; without white space around it
 * @param identityPoolId the identity pool ID
 * @param endpoint the endpoint at which it is called
 */
public record NamedPool(String name, String identityPoolId, EndpointChoice endpoint) {
    /** The maximum length of a name, in UTF-16 code units. */
    public static final int NAME_LENGTH = 64;

    public NamedPool {
        name = name.strip();
    }
}
