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
 * Which identity each login belongs to.
 *
 * <p>A login's name is a hash of pool, provider and subject, and an identity bears the name of its first login. So the
 * same login gets the same identity also after a restart; which further logins were linked to it is remembered only while
 * the sandbox runs. As the service documents it, logins that come together are linked, and a login that is linked to
 * another identity is a conflict.
 */
final class IdentityRegistry {
    private final Map<UUID, UUID> identities = new HashMap<>();
    private final Map<UUID, SandboxPool> pools = new HashMap<>();
    private final Set<UUID> guests = new HashSet<>();

    /** The name of a login; the length keeps provider and subject from running into each other. */
    static UUID nameOf(String identityPoolId, String providerName, String subject) {
        String text = identityPoolId + '\n' + providerName.length() + '\n' + providerName + subject;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The one identity of these logins, which are linked from now on.
     *
     * @param pool the pool of the identity
     * @param logins the names of at least one login, in an order that does not depend on the request's
     * @return nothing if two of them already belong to different identities
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

    /** Remembers a new guest. */
    synchronized UUID newGuest(SandboxPool pool, UUID identity) {
        pools.put(identity, pool);
        guests.add(identity);
        return identity;
    }

    /** The pool of an identity, as long as the sandbox runs that gave it out. */
    synchronized Optional<SandboxPool> poolOf(UUID identity) {
        return Optional.ofNullable(pools.get(identity));
    }

    /** Whether it is the identity of a guest. */
    synchronized boolean isGuest(UUID identity) {
        return guests.contains(identity);
    }

    /** Whether a login belongs to an identity; one that was never seen belongs to the identity of its own name. */
    synchronized boolean belongs(UUID login, UUID identity) {
        return identities.getOrDefault(login, login).equals(identity);
    }
}
