package io.github.identitydesk.model;

import java.util.List;
import java.util.Optional;

/**
 * What GetId is asked: the three members of the service's request, in the state in which the user left them. Whether the
 * service would take it is for {@link RequestChecks} to say, so that a half-filled form can be kept and saved too.
 *
 * @param identityPoolId the identity pool ID, {@code region:guid}; blank when not yet given
 * @param accountId the AWS account ID, which is optional and never blank
 * @param logins the logins in the order in which they were given; none asks for a guest identity
 */
public record IdentityRequest(String identityPoolId, Optional<String> accountId, List<Login> logins) {
    /** A request with nothing in it. */
    public static final IdentityRequest EMPTY = new IdentityRequest("", Optional.empty(), List.of());

    public IdentityRequest {
        accountId = accountId.filter(text -> !text.isEmpty());
        logins = List.copyOf(logins);
    }

    /** A request for a guest identity of a pool. */
    public static IdentityRequest guest(String identityPoolId) {
        return new IdentityRequest(identityPoolId, Optional.empty(), List.of());
    }

    /** Whether it carries no login, so that each call makes a new identity. */
    public boolean isGuest() {
        return logins.isEmpty();
    }

    /** The provider names in order, without the tokens. */
    public List<String> providerNames() {
        return logins.stream().map(Login::providerName).toList();
    }
}
