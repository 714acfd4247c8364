package io.github.identitydesk.model;

import java.util.List;
import java.util.Optional;

/**
 * What is asked about an identity once GetId has given its ID: whether it gets credentials, or an open-ID token.
 *
 * @param identityId the IdentityId
 * @param logins the logins with which it was found; none for a guest
 * @param customRoleArn the ARN of the IAM role that is asked for in place of the pool's; only for credentials
 */
public record IdentityQuery(String identityId, List<Login> logins, Optional<String> customRoleArn) {
    public IdentityQuery {
        logins = List.copyOf(logins);
    }

    /** Whether the identity is a guest's. */
    public boolean isGuest() {
        return logins.isEmpty();
    }
}
