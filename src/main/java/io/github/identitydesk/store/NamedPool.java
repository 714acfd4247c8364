package io.github.identitydesk.store;

import io.github.identitydesk.model.EndpointChoice;

/**
 * An identity pool that the user has given a name.
 *
 * @param name the name, such as “staging”; without white space around it
 * @param identityPoolId its ID
 * @param endpoint where it is called
 */
public record NamedPool(String name, String identityPoolId, EndpointChoice endpoint) {
    /** The longest name, in UTF-16 code units. */
    public static final int NAME_LENGTH = 64;

    public NamedPool {
        name = name.strip();
    }
}
