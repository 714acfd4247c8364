package io.github.identitydesk.model;

import java.util.Optional;

/**
 * What was asked about an identity after it was found, and whether it was granted. It says yes or no and holds nothing of what
 * was granted, so it may be stored, exported and reported.
 *
 * @param credentials whether the identity gets credentials; empty where that was not asked or got no answer
 * @param openIdToken whether the identity gets an open-ID token; empty where that was not asked or got no answer
 */
public record CheckedGrants(Optional<Boolean> credentials, Optional<Boolean> openIdToken) {
    /** Nothing was asked. */
    public static final CheckedGrants NONE = new CheckedGrants(Optional.empty(), Optional.empty());

    /** The same, with an answer to the question about credentials. */
    public CheckedGrants withCredentials(boolean granted) {
        return new CheckedGrants(Optional.of(granted), openIdToken);
    }

    /** The same, with an answer to the question about an open-ID token. */
    public CheckedGrants withOpenIdToken(boolean granted) {
        return new CheckedGrants(credentials, Optional.of(granted));
    }
}
