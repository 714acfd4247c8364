package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.ProviderPreset;
import java.time.Instant;
import java.util.Optional;

/**
 * A JWT with all that the rules for it look at.
 *
 * @param providerName the key under which it came
 * @param jwt the token
 * @param pool the pool for which it came
 * @param now the service's time
 */
record JwtLogin(String providerName, Jwt jwt, SandboxPool pool, Instant now) {
    static boolean isUserPool(String providerName) {
        return ProviderPreset.of(providerName).equals(Optional.of(ProviderPreset.USER_POOL));
    }

    boolean isUserPool() {
        return isUserPool(providerName);
    }

    /** The provider as it is registered with the pool. */
    Optional<SandboxProvider> registered() {
        return pool.provider(providerName);
    }

    /** The issuer as a provider name has it: without {@code https://} and without a slash at the end. */
    String issuerName() {
        String name = jwt.text("iss").orElse("").replaceFirst("^https://", "");
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
}
