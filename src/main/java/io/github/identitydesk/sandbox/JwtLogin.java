package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A JWT with all that the rules for it look at.
 *
 * @param login the login that it came with
 * @param jwt the token, read
 * @param pool the pool for which it came
 * @param issuer the sandbox’s own issuer
 * @param now the service's time
 */
record JwtLogin(Login login, Jwt jwt, SandboxPool pool, SandboxIssuer issuer, Instant now) {
    /**
     * A provider as a pool knows it.
     *
     * @param preset the sort of provider
     * @param audiences the audiences whose tokens are accepted
     */
    record Registration(ProviderPreset preset, List<String> audiences) {}

    static boolean isUserPool(String providerName) {
        return ProviderPreset.of(providerName).equals(Optional.of(ProviderPreset.USER_POOL));
    }

    /** The key under which the token came. */
    String providerName() {
        return login.providerName();
    }

    /** Whether the provider is none of those that the service knows by name. */
    boolean isOpenIdConnect() {
        return ProviderPreset.of(providerName()).equals(Optional.of(ProviderPreset.OPENID_CONNECT));
    }

    boolean isUserPool() {
        return isUserPool(providerName());
    }

    /** The provider as it is registered with the pool. */
    Optional<Registration> registered() {
        return isOfSandboxIssuer()
                ? pool.providers().stream()
                        .findAny()
                        .map(any -> new Registration(ProviderPreset.OPENID_CONNECT, List.of(SandboxIssuer.AUDIENCE)))
                : pool.provider(providerName())
                        .map(provider -> new Registration(provider.preset(), provider.audiences()));
    }

    /** Whether the provider is the one issuer whose signatures can be verified here. */
    boolean isOfSandboxIssuer() {
        return providerName().equals(issuer.providerName());
    }

    /** The issuer as a provider name has it: without {@code https://} and without a slash at the end. */
    String issuerName() {
        String claimed = jwt.text("iss").orElse("");
        if (claimed.equals(issuer.identifier())) {
            return issuer.providerName();
        }
        String name = claimed.replaceFirst("^https://", "");
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
}
