package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.KnownMessage.MessageMatch;
import io.github.identitydesk.diagnosis.LikelyCulprits.LikelyCulprit;
import io.github.identitydesk.diagnosis.finding.Excerpt;
import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.ParsedLogin;
import io.github.identitydesk.diagnosis.finding.RelativeTime;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.Jwt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Determines why a request was refused with a known message, and what to do, from the message, the endpoint and the
 * clocks.
 *
 * @param match the message
 * @param request the request
 * @param trace the trace of the call
 * @param clocks the clocks involved
 * @param culprits the logins that the message may refer to
 */
record Causes(MessageMatch match, IdentityRequest request, CallTrace trace, Clocks clocks, LikelyCulprits culprits) {
    /** Returns whether the finding is the cause, as opposed to a wrong clock. */
    boolean isExplainedBy(Finding finding) {
        return match.message() != KnownMessage.TOKEN_EXPIRED || clock().isEmpty();
    }

    /**
     * Returns the cause if no finding explains the refusal, or empty if nothing more specific than the general cause of
     * the message is known.
     */
    Optional<Message> cause() {
        return switch (match.message()) {
            case LOGINS_DONT_MATCH -> unusual().map(UnusualLogin::what).or(this::noSuchProvider);
            case UNSUPPORTED_PROVIDER ->
                unusual()
                        .map(UnusualLogin::what)
                        .or(() -> registration().flatMap(Registration::missingClient))
                        .or(this::amongLogins);
            case AUDIENCE ->
                unusual()
                        .map(UnusualLogin::what)
                        .or(() -> registration().flatMap(Registration::otherClient))
                        .or(this::amongLogins);
            case NOT_OPENID_CONNECT -> amongLogins().or(() -> wholeToken("cause.notOpenId.whole"));
            case PROVIDER_REVOKED -> amongLogins();
            case USER_REVOKED -> culprits.hasUserPool() ? amongLogins() : Optional.empty();
            case ISSUER_KEYS -> unusualSignature().map(UnusualLogin::what).or(this::amongLogins);
            case SIGNATURE ->
                unusualSignature()
                        .map(UnusualLogin::what)
                        .or(this::amongLogins)
                        .or(() -> wholeToken("cause.signature.whole"));
            case INVALID_LOGIN ->
                unusualSignature()
                        .map(UnusualLogin::what)
                        .or(this::amongLogins)
                        .or(() -> registration().flatMap(Registration::ofOpaqueToken));
            case ISSUER_DIFFERS ->
                unusual().map(UnusualLogin::what).or(this::issuerWithSlash).or(this::amongLogins);
            case NOT_A_COGNITO_TOKEN -> culprits.single().map(login -> Message.of("cause.notCognito"));
            case MISSING_CLAIM -> match.detail(0).map(claim -> Message.of("cause.claim", Excerpt.of(claim)));
            case TOKEN_EXPIRED -> clock().or(this::amongLogins);
            case POOL_NOT_FOUND ->
                place().cause()
                        .or(() -> request.accountId().map(account -> Message.of("cause.pool.accountGiven", account)));
            case CONSTRAINT -> Optional.of(constraint().cause());
            case POLICY -> policy(match);
            default -> Optional.empty();
        };
    }

    /** Returns the advice, if it depends on the request. */
    Optional<Message> advice() {
        return switch (match.message()) {
            case LOGINS_DONT_MATCH ->
                unusual()
                        .map(UnusualLogin::advice)
                        .or(() -> registration()
                                .flatMap(Registration::advice)
                                .map(register -> Message.of("advice.poolOrProvider", register)));
            case UNSUPPORTED_PROVIDER, AUDIENCE ->
                unusual().map(UnusualLogin::advice).or(() -> registration().flatMap(Registration::advice));
            case ISSUER_DIFFERS ->
                unusual()
                        .map(UnusualLogin::advice)
                        .or(() -> issuerWithSlash().map(slash -> Message.of("advice.issuerSlash")));
            case NOT_OPENID_CONNECT -> culprits.single().flatMap(Causes::wantedToken);
            case ISSUER_KEYS -> unusualSignature().map(UnusualLogin::advice);
            case SIGNATURE ->
                unusualSignature().map(UnusualLogin::advice).or(() -> wholeToken("advice.signature.whole"));
            case INVALID_LOGIN ->
                unusualSignature()
                        .map(UnusualLogin::advice)
                        .or(() -> registration().flatMap(Registration::adviceForOpaqueToken));
            case POLICY ->
                match.detail(0)
                        .map(policy -> policy.toLowerCase(Locale.ROOT))
                        .filter(policy -> !policy.startsWith("vpc endpoint"))
                        .map(policy ->
                                Message.of(policy.contains("control") ? "advice.policy" : "advice.policy.ofCaller"));
            case CONSTRAINT -> Optional.of(constraint().advice());
            case TOKEN_EXPIRED -> clock().map(clock -> Message.of("clock.set"));
            case POOL_NOT_FOUND ->
                place().advice()
                        .or(() -> request.accountId()
                                .filter(account -> place().cause().isEmpty())
                                .map(account -> Message.of("advice.pool.accountGiven")));
            default -> Optional.empty();
        };
    }

    /** Returns the likely cause if the message is unknown and nothing was found in the logins. */
    static Optional<Message> ofHealthyLogins(LikelyCulprits culprits) {
        List<ParsedLogin> logins =
                culprits.likely().stream().map(LikelyCulprit::login).toList();
        return logins.size() > 1
                ? Optional.of(Message.of("cause.unknown.logins", names(logins)))
                : logins.stream().findFirst().map(Registration::new).map(Registration::unconfirmed);
    }

    /** Returns the kind of policy that denied the call, if the message contains it. */
    static Optional<Message> policy(MessageMatch match) {
        return match.detail(0).map(policy -> Message.of("cause.policy", policy + "y"));
    }

    private Optional<Registration> registration() {
        return culprits.single().map(LikelyCulprit::login).map(Registration::new);
    }

    private Optional<UnusualLogin> unusual() {
        return culprits.single().map(LikelyCulprit::login).flatMap(UnusualLogin::of);
    }

    private Optional<UnusualLogin> unusualSignature() {
        return unusual().or(() -> culprits.single().map(LikelyCulprit::login).flatMap(UnusualLogin::ofSignature));
    }

    /** Returns a message about the key of a token whose form shows no damage. */
    private Optional<Message> wholeToken(String key) {
        return culprits.single()
                .map(LikelyCulprit::login)
                .flatMap(login -> login.reading() instanceof Jwt jwt
                                && jwt.flaw().isEmpty()
                        ? jwt.header().text("kid").map(id -> Message.of(key, Excerpt.of(id), login.providerName()))
                        : Optional.empty());
    }

    private ViolatedConstraint constraint() {
        return new ViolatedConstraint(match, Optional.of(request));
    }

    private Optional<Message> noSuchProvider() {
        return request.isGuest()
                ? Optional.empty()
                : Optional.of(Message.of(
                        request.logins().size() == 1 ? "cause.noSuchProvider" : "cause.noSuchProviders",
                        Excerpt.of(String.join(", ", request.providerNames())),
                        Excerpt.of(request.identityPoolId())));
    }

    /** Returns the cause with the names of the logins that the message may refer to, if the request has several. */
    private Optional<Message> amongLogins() {
        Message general = Message.of("explain.cause." + match.message());
        String names =
                names(culprits.likely().stream().map(LikelyCulprit::login).toList());
        if (request.logins().size() < 2 || names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Message.of(culprits.single().isPresent() ? "cause.onlyLogin" : "cause.anyLogin", general, names));
    }

    private static String names(List<ParsedLogin> logins) {
        return logins.stream().map(ParsedLogin::providerName).collect(Collectors.joining(", "));
    }

    /**
     * Returns the cause if the issuer ends with a slash: IAM registers such an issuer, but the identity pool does not
     * find it (developer guide, OpenID Connect).
     */
    private Optional<Message> issuerWithSlash() {
        return culprits.single()
                .map(LikelyCulprit::login)
                .filter(login -> login.reading() instanceof Jwt jwt
                        && jwt.issuer().filter(issuer -> issuer.endsWith("/")).isPresent())
                .map(login -> Message.of("cause.issuerSlash", login.providerName()));
    }

    /** Returns which token of the provider the service requires. */
    private static Optional<Message> wantedToken(LikelyCulprit culprit) {
        return culprit.login()
                .name()
                .provider()
                .map(provider -> Message.of(
                        "advice.token." + provider.tokenForm(), culprit.login().providerName()));
    }

    /**
     * Returns the difference of the clocks as the cause, if the token has not expired according to this computer's
     * clock.
     */
    private Optional<Message> clock() {
        Instant now = clocks.now();
        return culprits.single()
                .flatMap(login -> login.login().reading().expiresAt())
                .filter(end -> end.isAfter(now))
                .flatMap(end -> clocks.ahead())
                .map(ahead -> Message.of("cause.clock", RelativeTime.length(ahead)));
    }

    private CalledPlace place() {
        return new CalledPlace(trace.endpoint(), request.identityPoolId());
    }
}
