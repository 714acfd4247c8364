package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.IssuerKind;
import io.github.identitydesk.token.Jwt;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The advice for the tokens of a provider, according to its documentation: where to find its ID token, which audience
 * the token has, and where to choose its algorithm.
 *
 * @param issuer the provider
 */
public record ProviderAdvice(IssuerKind issuer) {
    private static final Set<Kind> WANT_AN_ID_TOKEN = EnumSet.of(
            Kind.ACCESS_TOKEN,
            Kind.REFRESH_TOKEN,
            Kind.ENCRYPTED,
            Kind.OPAQUE_FOR_JWT,
            Kind.NOT_A_TOKEN,
            Kind.AUTHORIZATION_CODE,
            Kind.MISSING_CLAIM);

    private static final Set<IssuerKind> WITHOUT_ID_TOKENS =
            EnumSet.of(IssuerKind.FACEBOOK, IssuerKind.AMAZON, IssuerKind.OAUTH_ONLY, IssuerKind.OTHER);

    private static final Set<IssuerKind> WITH_A_CHOICE_OF_ALGORITHM =
            EnumSet.of(IssuerKind.AUTH0, IssuerKind.KEYCLOAK, IssuerKind.SUPABASE);

    /**
     * Returns the advice for a login: that for the issuer in the token if it is known, otherwise that for the provider
     * name.
     */
    public static ProviderAdvice of(ParsedLogin login) {
        IssuerKind issuer = login.reading() instanceof Jwt jwt ? IssuerKind.of(jwt) : IssuerKind.OTHER;
        return new ProviderAdvice(
                issuer == IssuerKind.OTHER ? IssuerKind.ofName(login.name().meant()) : issuer);
    }

    /** Adds the specific advice of this provider, if any, to the advice for a kind of finding. */
    public Message complete(Kind kind, Message advice) {
        Optional<Message> more = WANT_AN_ID_TOKEN.contains(kind) ? idToken().or(this::accessToken) : Optional.empty();
        if ((kind == Kind.ALGORITHM || kind == Kind.ALGORITHM_UNDOCUMENTED)
                && WITH_A_CHOICE_OF_ALGORITHM.contains(issuer)) {
            more = Optional.of(Message.of("provider.algorithm." + issuer));
        }
        if (kind == Kind.ACCESS_TOKEN && issuer == IssuerKind.OTHER) {
            more = Optional.of(Message.of("provider.scope"));
        }
        if (kind == Kind.OPAQUE_FOR_JWT && issuer == IssuerKind.OTHER) {
            more = Optional.of(Message.of("provider.developer"));
        }
        return with(advice, more);
    }

    /** Adds the audience of this provider's ID tokens to the advice on what to register. */
    public Message withAudience(Message advice) {
        return with(advice, audience());
    }

    private static Message with(Message advice, Optional<Message> more) {
        return more.map(provider -> Message.of("finding.do.withProvider", advice, provider))
                .orElse(advice);
    }

    /** Returns where to find the provider's ID token. */
    public Optional<Message> idToken() {
        return WITHOUT_ID_TOKENS.contains(issuer)
                ? Optional.empty()
                : Optional.of(Message.of("provider.idToken." + issuer));
    }

    /** Returns which access token is required from a provider that issues no ID tokens for the service. */
    private Optional<Message> accessToken() {
        return issuer == IssuerKind.FACEBOOK || issuer == IssuerKind.AMAZON
                ? Optional.of(Message.of("provider.accessToken." + issuer))
                : Optional.empty();
    }

    /** Returns which audience the provider's ID tokens have, and who determines it. */
    public Optional<Message> audience() {
        return WITHOUT_ID_TOKENS.contains(issuer)
                ? Optional.empty()
                : Optional.of(Message.of("provider.audience." + issuer));
    }
}
