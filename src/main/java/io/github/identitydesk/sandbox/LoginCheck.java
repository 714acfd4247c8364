package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.TokenForm;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks the logins of one request to a pool. The rules depend on the form of token that the provider issues. As in the
 * service, the rules of OpenID Connect apply to an unknown provider name.
 *
 * @param pool the pool
 * @param issuer the sandbox’s own issuer, which every pool with identity providers accepts
 * @param now the service's time
 */
record LoginCheck(SandboxPool pool, SandboxIssuer issuer, Instant now) {
    static final String NO_SUCH_PROVIDER =
            "Logins don't match. Please include at least one valid login for this identity or identity pool.";
    static final String NOT_SUPPORTED = "Token is not from a supported provider of this identity pool.";
    /** The message for a user who was signed out. The service's own text is not published; this is the text of user pools. */
    private static final String REVOKED = "Token has been revoked.";

    private static final String NOT_OPENID = "Invalid login token. Not a valid OpenId Connect identity token.";

    /** The result of checking a login. */
    sealed interface Verdict {
        /**
         * The login is valid.
         *
         * @param subject the provider's ID of the user; for an opaque token, the token itself
         */
        record Accepted(String subject) implements Verdict {
            /** Returns a string without the subject, which may be a token. */
            @Override
            public String toString() {
                return "Accepted";
            }
        }

        /**
         * The login is invalid.
         *
         * @param message the service's message
         */
        record Rejected(String message) implements Verdict {}
    }

    Verdict verdict(Login login) {
        TokenForm form = ProviderPreset.of(login.providerName())
                .map(ProviderPreset::tokenForm)
                .orElse(TokenForm.UNKNOWN);
        return switch (form) {
            case ID_TOKEN, UNKNOWN -> jwt(login);
            case ACCESS_TOKEN -> opaque(login, OpaqueTokens::isAccessToken);
            case TOKEN_AND_SECRET -> opaque(login, OpaqueTokens::isTokenAndSecret);
            case SAML_ASSERTION -> saml(login);
        };
    }

    private Verdict jwt(Login login) {
        Optional<Jwt> jwt = Jwt.parse(login.token().value());
        if (jwt.isEmpty()) {
            return new Verdict.Rejected(
                    JwtLogin.isUserPool(login.providerName()) ? JwtRules.NOT_A_COGNITO_TOKEN : NOT_OPENID);
        }
        JwtLogin jwtLogin = new JwtLogin(login, jwt.get(), pool, issuer, now);
        return JwtRules.refusal(jwtLogin)
                .or(() -> jwtLogin.isUserPool() && pool.checksUsers() ? Optional.of(REVOKED) : Optional.empty())
                .<Verdict>map(Verdict.Rejected::new)
                .orElseGet(() -> new Verdict.Accepted(jwt.get().text("sub").orElseThrow()));
    }

    private Verdict saml(Login login) {
        if (pool.provider(login.providerName()).isEmpty()) {
            return new Verdict.Rejected(NO_SUCH_PROVIDER);
        }
        String token = login.token().value();
        return SamlRules.refusal(token, now)
                .<Verdict>map(Verdict.Rejected::new)
                .orElseGet(() -> new Verdict.Accepted(SamlRules.subject(token)));
    }

    /**
     * Checks an opaque token, which only the provider itself can verify. The only known refusal is that of an unregistered
     * provider.
     */
    private Verdict opaque(Login login, Predicate<String> isPlausible) {
        if (pool.provider(login.providerName()).isEmpty()) {
            return new Verdict.Rejected(NO_SUCH_PROVIDER);
        }
        String token = login.token().value();
        return isPlausible.test(token) ? new Verdict.Accepted(token) : new Verdict.Rejected(NOT_SUPPORTED);
    }
}
