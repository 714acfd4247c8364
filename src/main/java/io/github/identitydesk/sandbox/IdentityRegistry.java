package io.github.identitydesk.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Stores which identity each login belongs to.
 *
 * <p>The name of a login is a hash of pool, provider and subject, and an identity has the name of its first login. Therefore
 * the same login gets the same identity even after a restart. Links to further logins are stored only while the sandbox runs.
 * As documented for the service, logins in the same request are linked, and a login that is linked to another identity causes
 * a conflict.
 */
final class IdentityRegistry {
    private final Map<UUID, UUID> identities = new HashMap<>();
    private final Map<UUID, SandboxPool> pools = new HashMap<>();
    private final Set<UUID> guests = new HashSet<>();

    /** Returns the name of a login. The length of the provider name makes the combination with the subject unambiguous. */
    static UUID nameOf(String identityPoolId, String providerName, String subject) {
        String text = identityPoolId + '\n' + providerName.length() + '\n' + providerName + subject;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the identity of the logins and links them.
     *
     * @param pool the pool of the identity
     * @param logins the names of at least one login, in an order that does not depend on the request's
     * @return the identity, or an empty optional if two of the logins belong to different identities
     */
    synchronized Optional<UUID> identityOf(SandboxPool pool, List<UUID> logins) {
        Set<UUID> known = logins.stream()
                .flatMap(login -> Optional.ofNullable(identities.get(login)).stream())
                .collect(Collectors.toSet());
        if (known.size() > 1) {
            return Optional.empty();
        }
        UUID identity = known.stream().findFirst().orElseGet(logins::getFirst);
        logins.forEach(login -> identities.put(login, identity));
        pools.put(identity, pool);
        return Optional.of(identity);
    }

    /** Stores a new guest identity. */
    synchronized UUID newGuest(SandboxPool pool, UUID identity) {
        pools.put(identity, pool);
        guests.add(identity);
        return identity;
    }

    /** Returns the pool of an identity that this sandbox has issued since it was started. */
    synchronized Optional<SandboxPool> poolOf(UUID identity) {
        return Optional.ofNullable(pools.get(identity));
    }

    /** Returns whether the identity is a guest. */
    synchronized boolean isGuest(UUID identity) {
        return guests.contains(identity);
    }

    /** Returns whether a login is linked to an identity. An unknown login is linked to the identity with its own ID. */
    synchronized boolean isLinked(UUID login, UUID identity) {
        return identities.getOrDefault(login, login).equals(identity);
    }
}
