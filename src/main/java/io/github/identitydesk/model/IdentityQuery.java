package io.github.identitydesk.model;

import java.util.List;
import java.util.Optional;

/**
 * A request about an identity, after GetId has returned its ID: whether it gets credentials or an OpenID token.
 *
 * @param identityId the IdentityId
 * @param logins the logins with which it was found; empty for a guest
 * @param customRoleArn the ARN of the IAM role that is requested instead of the pool's; only for credentials
 */
public record IdentityQuery(String identityId, List<Login> logins, Optional<String> customRoleArn) {
    public IdentityQuery {
        logins = List.copyOf(logins);
    }

    /** Returns whether the identity is a guest. */
    public boolean isGuest() {
        return logins.isEmpty();
    }
}
