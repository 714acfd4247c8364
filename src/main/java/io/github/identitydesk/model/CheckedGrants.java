package io.github.identitydesk.model;

import java.util.Optional;

/**
 * The results of the checks of an identity. They contain only whether something was granted, and nothing of what was granted,
 * so they may be stored, exported and reported.
 *
 * @param credentials whether the identity gets credentials; empty if this was not checked or got no answer
 * @param openIdToken whether the identity gets an OpenID token; empty if this was not checked or got no answer
 */
public record CheckedGrants(Optional<Boolean> credentials, Optional<Boolean> openIdToken) {
    /** Nothing was checked. */
    public static final CheckedGrants NONE = new CheckedGrants(Optional.empty(), Optional.empty());

    /** Returns these results with the result of the check for credentials. */
    public CheckedGrants withCredentials(boolean granted) {
        return new CheckedGrants(Optional.of(granted), openIdToken);
    }

    /** Returns these results with the result of the check for an OpenID token. */
    public CheckedGrants withOpenIdToken(boolean granted) {
        return new CheckedGrants(credentials, Optional.of(granted));
    }
}
