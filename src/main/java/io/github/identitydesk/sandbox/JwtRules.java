package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.ProviderPreset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The service's requirements for a JWT, checked in the order that its messages suggest. The first violated rule determines
 * the message.
 */
final class JwtRules {
    static final String NOT_A_COGNITO_TOKEN = "Invalid login token. Not a Cognito token.";

    private static final Set<String> ALGORITHMS = Set.of("RS256", "RS384", "RS512");

    /** The length in bytes of a signature by the smallest RSA key that JWTs may use (RFC 7518, 3.3), which has 2048 bits. */
    private static final int SIGNATURE_LENGTH = 256;

    private static final List<Function<JwtLogin, Optional<String>>> RULES = List.of(
            JwtRules::notDeveloperAuthenticated,
            JwtRules::issuedByAUserPool,
            JwtRules::issuerIsTheProvider,
            JwtRules::providerIsRegistered,
            JwtRules::signatureIsValid,
            JwtRules::notExpired,
            JwtRules::hasItsClaims,
            JwtRules::isAnIdToken,
            JwtRules::audienceIsRegistered);

    private JwtRules() {}

    /** Returns the service's message for the first violated rule. */
    static Optional<String> refusal(JwtLogin login) {
        return RULES.stream().flatMap(rule -> rule.apply(login).stream()).findFirst();
    }

    private static Optional<String> notDeveloperAuthenticated(JwtLogin login) {
        return unless(
                !login.issuerName().equals("cognito-identity.amazonaws.com"),
                "Invalid login token. Can't pass in a Cognito token.");
    }

    private static Optional<String> issuedByAUserPool(JwtLogin login) {
        return unless(!login.isUserPool() || JwtLogin.isUserPool(login.issuerName()), NOT_A_COGNITO_TOKEN);
    }

    private static Optional<String> issuerIsTheProvider(JwtLogin login) {
        return unless(
                login.issuerName().equals(login.providerName()),
                "Invalid login token. Issuer doesn't match providerName");
    }

    /**
     * Requires a registered provider. If other user pools are registered, an unregistered user pool is reported like an
     * unregistered app client.
     */
    private static Optional<String> providerIsRegistered(JwtLogin login) {
        boolean othersAre = login.isUserPool()
                && login.pool().providers().stream()
                        .anyMatch(provider -> provider.preset() == ProviderPreset.USER_POOL);
        return unless(
                login.registered().isPresent(), othersAre ? LoginCheck.NOT_SUPPORTED : LoginCheck.NO_SUCH_PROVIDER);
    }

    /**
     * Requires a valid signature. Only the sandbox’s own signatures can be verified. Any other must be an RSA signature that
     * is not truncated.
     */
    private static Optional<String> signatureIsValid(JwtLogin login) {
        boolean isWhole =
                ALGORITHMS.contains(login.jwt().algorithm()) && login.jwt().signatureLength() >= SIGNATURE_LENGTH;
        boolean isValid = !login.isOfSandboxIssuer()
                || login.issuer().signed(login.login().token().value());
        return unless(isWhole && isValid, "Invalid login token. Couldn't verify signed token.");
    }

    /** Requires a token that has not expired. The message for OpenID Connect providers is different and contains no times. */
    private static Optional<String> notExpired(JwtLogin login) {
        long now = login.now().getEpochSecond();
        return login.jwt()
                .epochSecond("exp")
                .filter(expiry -> now - Limits.CLOCK_GRACE.toSeconds() >= expiry)
                .map(expiry -> login.isOpenIdConnect()
                        ? "Invalid login token. Token is expired."
                        : "Invalid login token. Token expired: " + now + " >= "
                                + (expiry + Limits.CLOCK_GRACE.toSeconds()));
    }

    /**
     * Requires the claims of an ID token. An access token of a user pool has no audience. For the other claims, the message
     * of the service is an assumption.
     */
    private static Optional<String> hasItsClaims(JwtLogin login) {
        if (login.jwt().audiences().isEmpty()) {
            return missing("aud");
        }
        if (login.jwt().text("sub").isEmpty()) {
            return missing("sub");
        }
        return login.jwt().epochSecond("exp").isEmpty() ? missing("exp") : Optional.empty();
    }

    private static Optional<String> missing(String claim) {
        return Optional.of("Invalid login token. Missing a required claim: " + claim);
    }

    private static Optional<String> isAnIdToken(JwtLogin login) {
        return unless(
                !login.isUserPool() || login.jwt().text("token_use").equals(Optional.of("id")), NOT_A_COGNITO_TOKEN);
    }

    /**
     * Requires a registered audience. The authorized party is checked if present. User pools and Google report an
     * unregistered audience like an unregistered provider.
     */
    private static Optional<String> audienceIsRegistered(JwtLogin login) {
        List<String> audiences = login.jwt()
                .text("azp")
                .map(List::of)
                .orElseGet(() -> login.jwt().audiences());
        return login.registered()
                .filter(provider -> Collections.disjoint(provider.audiences(), audiences))
                .map(provider -> switch (provider.preset()) {
                    case USER_POOL, GOOGLE -> LoginCheck.NOT_SUPPORTED;
                    default -> "Invalid login token. Incorrect token audience.";
                });
    }

    private static Optional<String> unless(boolean holds, String message) {
        return holds ? Optional.empty() : Optional.of(message);
    }
}
