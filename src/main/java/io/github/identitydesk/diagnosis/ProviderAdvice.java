package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.Finding.Kind;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.IssuerKind;
import io.github.identitydesk.token.Jwt;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What to do with the tokens of one provider, as its documentation has it: where its ID token is found, which audience the
 * token carries, and where its algorithm is chosen.
 *
 * @param issuer the provider; advice for others is never given
 */
record ProviderAdvice(IssuerKind issuer) {
    private static final Set<Kind> WANT_AN_ID_TOKEN = EnumSet.of(
            Kind.ACCESS_TOKEN,
            Kind.REFRESH_TOKEN,
            Kind.ENCRYPTED,
            Kind.OPAQUE_FOR_JWT,
            Kind.NOT_A_TOKEN,
            Kind.MISSING_CLAIM);

    private static final Set<IssuerKind> WITHOUT_ID_TOKENS =
            EnumSet.of(IssuerKind.FACEBOOK, IssuerKind.AMAZON, IssuerKind.OTHER);

    private static final Set<IssuerKind> WITH_A_CHOICE_OF_ALGORITHM = EnumSet.of(IssuerKind.AUTH0, IssuerKind.KEYCLOAK);

    /** The advice for a login: that of the issuer where the token names one, or else of the provider that is meant. */
    static ProviderAdvice of(ParsedLogin login) {
        return new ProviderAdvice(
                login.reading() instanceof Jwt jwt && jwt.issuer().isPresent()
                        ? IssuerKind.of(jwt)
                        : IssuerKind.ofName(login.name().meant()));
    }

    /** The advice that a kind of finding asks for, with what is known of this provider. */
    Message complete(Kind kind, Message advice) {
        Optional<Message> more = WANT_AN_ID_TOKEN.contains(kind) ? idToken() : Optional.empty();
        if (kind == Kind.ALGORITHM && WITH_A_CHOICE_OF_ALGORITHM.contains(issuer)) {
            more = Optional.of(Message.of("provider.algorithm." + issuer));
        }
        return with(advice, more);
    }

    /** The advice on what to register, with the audience that this provider's ID tokens carry. */
    Message withAudience(Message advice) {
        return with(advice, audience());
    }

    private static Message with(Message advice, Optional<Message> more) {
        return more.map(provider -> Message.of("finding.do.withProvider", advice, provider))
                .orElse(advice);
    }

    /** Where the provider's ID token is found. */
    Optional<Message> idToken() {
        return WITHOUT_ID_TOKENS.contains(issuer)
                ? Optional.empty()
                : Optional.of(Message.of("provider.idToken." + issuer));
    }

    /** Which audience the provider's ID tokens carry, and who chooses it. */
    Optional<Message> audience() {
        return WITHOUT_ID_TOKENS.contains(issuer)
                ? Optional.empty()
                : Optional.of(Message.of("provider.audience." + issuer));
    }
}
