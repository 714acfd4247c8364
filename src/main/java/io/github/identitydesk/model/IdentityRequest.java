package io.github.identitydesk.model;

import java.util.List;
import java.util.Optional;

/**
 * A GetId request: the three members of the service's request, as entered by the user. It need not be valid, so that a
 * half-filled form can be kept and saved too; {@link RequestChecks} reports its problems.
 *
 * @param identityPoolId the identity pool ID, {@code region:guid}; blank if it is not given yet
 * @param accountId the AWS account ID, which is optional and never empty
 * @param logins the logins in the order in which they were given; empty for a guest identity
 */
public record IdentityRequest(String identityPoolId, Optional<String> accountId, List<Login> logins) {
    /** An empty request. */
    public static final IdentityRequest EMPTY = new IdentityRequest("", Optional.empty(), List.of());

    public IdentityRequest {
        accountId = accountId.filter(text -> !text.isEmpty());
        logins = List.copyOf(logins);
    }

    /** Returns a request for a guest identity of a pool. */
    public static IdentityRequest guest(String identityPoolId) {
        return new IdentityRequest(identityPoolId, Optional.empty(), List.of());
    }

    /** Returns whether the request has no logins, so that each call creates a new identity. */
    public boolean isGuest() {
        return logins.isEmpty();
    }

    /** Returns whether a login has a token, which makes the request a secret. */
    public boolean hasTokens() {
        return logins.stream().anyMatch(login -> !login.token().isBlank());
    }

    /** Returns the provider names in order, without the tokens. */
    public List<String> providerNames() {
        return logins.stream().map(Login::providerName).toList();
    }
}
