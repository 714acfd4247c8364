package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.token.Tokens;
import java.util.List;
import java.util.stream.Stream;

/** Logins that the service accepts: ID tokens with the claims that each provider documents, and the other forms of token. */
public final class HealthyLogins {
    private HealthyLogins() {}

    /** A login that nothing is wrong with. */
    public record HealthyLogin(String description, Login login) {
        @Override
        public String toString() {
            return description;
        }
    }

    public static List<HealthyLogin> all() {
        return Stream.of(HealthyPublicLogins.all(), HealthyOrganizationLogins.all(), HealthyTokenForms.all())
                .flatMap(logins -> logins)
                .toList();
    }

    /** A login with an ID token of that issuer, under the name that follows from it; more claims in pairs. */
    static HealthyLogin id(String description, String issuer, Object audience, Object... more) {
        return login(
                description, ProviderPreset.nameOfIssuer(issuer), Tokens.rsa(Tokens.claims(issuer, audience, more)));
    }

    static HealthyLogin login(String description, String providerName, String token) {
        return new HealthyLogin(description, Login.of(providerName, token));
    }
}
