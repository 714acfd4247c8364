package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A JWT with everything that the rules check.
 *
 * @param login the login with the token
 * @param jwt the decoded token
 * @param pool the pool of the request
 * @param issuer the sandbox’s own issuer
 * @param now the service's time
 */
record JwtLogin(Login login, Jwt jwt, SandboxPool pool, SandboxIssuer issuer, Instant now) {
    /**
     * A provider as registered with a pool.
     *
     * @param preset the kind of provider
     * @param audiences the audiences whose tokens are accepted
     */
    record Registration(ProviderPreset preset, List<String> audiences) {}

    static boolean isUserPool(String providerName) {
        return ProviderPreset.of(providerName).equals(Optional.of(ProviderPreset.USER_POOL));
    }

    /** Returns the provider name of the login. */
    String providerName() {
        return login.providerName();
    }

    /** Returns whether the provider is none of those that the service recognizes by name. */
    boolean isOpenIdConnect() {
        return ProviderPreset.of(providerName()).equals(Optional.of(ProviderPreset.OPENID_CONNECT));
    }

    boolean isUserPool() {
        return isUserPool(providerName());
    }

    /** Returns the registration of the provider with the pool, if there is one. */
    Optional<Registration> registered() {
        return isOfSandboxIssuer()
                ? pool.providers().stream()
                        .findAny()
                        .map(any -> new Registration(ProviderPreset.OPENID_CONNECT, List.of(SandboxIssuer.AUDIENCE)))
                : pool.provider(providerName())
                        .map(provider -> new Registration(provider.preset(), provider.audiences()));
    }

    /** Returns whether the provider is the sandbox's issuer, the only one whose signatures can be verified. */
    boolean isOfSandboxIssuer() {
        return providerName().equals(issuer.providerName());
    }

    /** Returns the issuer in the form of a provider name: without {@code https://} and without a trailing slash. */
    String issuerName() {
        String claimed = jwt.text("iss").orElse("");
        if (claimed.equals(issuer.identifier())) {
            return issuer.providerName();
        }
        String name = claimed.replaceFirst("^https://", "");
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
}
