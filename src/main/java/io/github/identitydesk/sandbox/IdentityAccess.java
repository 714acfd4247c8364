package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.sandbox.LoginCheck.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks whether the logins of a request give access to an identity, for GetCredentialsForIdentity and GetOpenIdToken. */
final class IdentityAccess {
    private final IdentityRegistry identities;
    private final SandboxIssuer issuer;
    private final Clock clock;

    IdentityAccess(IdentityRegistry identities, SandboxIssuer issuer, Clock clock) {
        this.identities = identities;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The result of a check. */
    sealed interface Access {
        /**
         * The request has access to the identity.
         *
         * @param pool the pool of the identity
         * @param identityId the identity
         * @param providers the provider names of its logins in the request; empty for a guest
         */
        record Open(SandboxPool pool, String identityId, List<String> providers) implements Access {}

        /**
         * The request is refused.
         *
         * @param answer the refusal
         */
        record Refused(Answer answer) implements Access {}
    }

    /** Looks up the identity and checks the logins. */
    Access check(IdentityInput input) {
        Optional<String> violations = Constraints.violatedBy(input);
        if (violations.isPresent()) {
            return new Access.Refused(Answer.error("ValidationException", violations.get()));
        }
        String identityId = input.identityId().orElseThrow();
        Optional<UUID> uuid = uuid(identityId);
        Optional<SandboxPool> pool = uuid.flatMap(id -> pool(id, input)).filter(it -> isRegionOf(it, identityId));
        return pool.isPresent()
                ? check(pool.get(), identityId, uuid.orElseThrow(), input)
                : new Access.Refused(
                        Answer.error("ResourceNotFoundException", "Identity '" + identityId + "' not found."));
    }

    private Access check(SandboxPool pool, String identityId, UUID uuid, IdentityInput input) {
        LoginCheck check = new LoginCheck(pool, issuer, clock.instant());
        boolean isOpen = input.logins().isEmpty() && identities.isGuest(uuid);
        if (input.logins().isEmpty() && !isOpen) {
            return notAuthorized("Access to Identity '" + identityId + "' is forbidden.");
        }
        if (input.logins().keySet().stream()
                .anyMatch(name -> ProviderPreset.of(name).isEmpty())) {
            return new Access.Refused(
                    Answer.error("InvalidParameterException", "Please provide a valid public provider"));
        }
        List<String> providers = new ArrayList<>();
        for (var entry : input.logins().entrySet()) {
            switch (check.verdict(new Login(entry.getKey(), entry.getValue()))) {
                case Verdict.Accepted accepted -> {
                    UUID login = IdentityRegistry.nameOf(pool.id(), entry.getKey(), accepted.subject());
                    isOpen |= identities.isLinked(login, uuid);
                    providers.add(entry.getKey());
                }
                case Verdict.Rejected rejected -> {
                    return notAuthorized(rejected.message());
                }
            }
        }
        return isOpen
                ? new Access.Open(pool, identityId, List.copyOf(providers))
                : notAuthorized(LoginCheck.NO_SUCH_PROVIDER);
    }

    private static Access notAuthorized(String message) {
        return new Access.Refused(Answer.error("NotAuthorizedException", message));
    }

    /**
     * Returns the pool that issued the identity. After a restart, this is the pool in which one of the logins has that
     * identity.
     */
    private Optional<SandboxPool> pool(UUID identity, IdentityInput input) {
        return identities
                .poolOf(identity)
                .or(() -> Arrays.stream(SandboxPool.values())
                        .filter(pool -> issues(pool, identity, input))
                        .findFirst());
    }

    private boolean issues(SandboxPool pool, UUID identity, IdentityInput input) {
        LoginCheck check = new LoginCheck(pool, issuer, clock.instant());
        return input.logins().entrySet().stream()
                .anyMatch(entry ->
                        check.verdict(new Login(entry.getKey(), entry.getValue())) instanceof Verdict.Accepted accepted
                                && IdentityRegistry.nameOf(pool.id(), entry.getKey(), accepted.subject())
                                        .equals(identity));
    }

    private static boolean isRegionOf(SandboxPool pool, String identityId) {
        return Region.ofPool(identityId).equals(Optional.of(pool.region()));
    }

    private static Optional<UUID> uuid(String identityId) {
        try {
            return Limits.IDENTITY_ID.matcher(identityId).matches()
                    ? Optional.of(UUID.fromString(identityId.substring(identityId.indexOf(':') + 1)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
