package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.finding.Excerpt;
import io.github.identitydesk.diagnosis.finding.ParsedLogin;
import io.github.identitydesk.diagnosis.finding.ProviderAdvice;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.token.Jwt;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an identity pool must contain to accept a login: the provider, and the client or app that the token was issued to. A
 * request does not show whether the pool does.
 *
 * @param login a login without findings
 */
record Registration(ParsedLogin login) {
    /** Returns the cause if the pool does not contain the client, or empty if the token names none. */
    Optional<Message> missingClient() {
        return client().map(this::missing).or(this::missingApp);
    }

    /** Returns the cause if the pool contains other clients, or empty if the token names none. */
    Optional<Message> otherClient() {
        String words = isOf(ProviderPreset.APPLE) ? "cause.audience.apple" : "cause.audience";
        return client().map(client -> Message.of(words, client, login.providerName()));
    }

    /** Returns the likely cause if neither the message nor the request indicates another one. */
    Message unconfirmed() {
        if (isOf(ProviderPreset.USER_POOL)) {
            return Message.of("cause.unknown.userPool", login.providerName(), client().orElse("–"));
        }
        return client().map(client -> Message.of("cause.unknown.client", login.providerName(), client))
                .orElseGet(() -> Message.of("cause.unknown.provider", login.providerName()));
    }

    /** Returns what to register, or empty if the provider is unknown or has closed. */
    Optional<Message> advice() {
        return login.name()
                .provider()
                .filter(Predicate.not(ProviderPreset::isRetired))
                .map(provider -> Message.of("advice.register." + provider, login.providerName(), client().orElse("–")))
                .map(register -> isOf(ProviderPreset.OPENID_CONNECT)
                        ? ProviderAdvice.of(login).withAudience(register)
                        : register);
    }

    /** Returns the cause if the provider alone can read the token. */
    Optional<Message> ofOpaqueToken() {
        return isOpaque() ? Optional.of(Message.of("cause.opaque", login.providerName())) : Optional.empty();
    }

    /** Returns what to do about a token that the provider alone can read. */
    Optional<Message> adviceForOpaqueToken() {
        return isOpaque()
                ? login.name()
                        .provider()
                        .filter(Predicate.not(ProviderPreset::isRetired))
                        .map(provider -> Message.of("advice.opaque", Message.of("advice.register." + provider)))
                : Optional.empty();
    }

    private boolean isOpaque() {
        return login.wanted() == TokenForm.ACCESS_TOKEN || login.wanted() == TokenForm.TOKEN_AND_SECRET;
    }

    private Message missing(String client) {
        return Message.of(
                isOf(ProviderPreset.USER_POOL) ? "cause.noSuchClient.userPool" : "cause.noSuchClient",
                client,
                login.providerName());
    }

    /**
     * Returns the cause for an opaque token. The token names no client, but its provider knows the app that it was
     * issued to.
     */
    private Optional<Message> missingApp() {
        return isOpaque() ? Optional.of(Message.of("cause.noSuchApp", login.providerName())) : Optional.empty();
    }

    /** Returns the client that the service checks: the authorized party if present, otherwise the first audience. */
    private Optional<String> client() {
        return login.reading() instanceof Jwt jwt
                ? jwt.authorizedParty()
                        .or(() -> jwt.audience().stream().findFirst())
                        .map(Excerpt::of)
                : Optional.empty();
    }

    private boolean isOf(ProviderPreset provider) {
        return login.name().provider().equals(Optional.of(provider));
    }
}
