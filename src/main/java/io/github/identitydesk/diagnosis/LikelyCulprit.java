package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.KnownMessage.MessageMatch;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.TokenForm;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The login that a refusal is most likely about; the service does not say.
 *
 * @param login the login
 * @param finding what was found in it that explains the refusal
 */
record LikelyCulprit(ParsedLogin login, Optional<Finding> finding) {
    /** By how much a token's own limit and the one in the message may differ: the service's grace, and rounding. */
    private static final Duration NEAR = Limits.CLOCK_GRACE.plusSeconds(5);

    /** The login that the message is about; none where several could be meant. */
    static Optional<LikelyCulprit> of(MessageMatch match, List<ParsedLogin> logins, Instant now) {
        KnownMessage message = match.message();
        List<ParsedLogin> candidates =
                logins.stream().filter(login -> mayConcern(message, login)).toList();
        Optional<LikelyCulprit> found = match.detail(1)
                .filter(limit -> message == KnownMessage.TOKEN_EXPIRED)
                .flatMap(limit -> expiringAt(Evidence.moment(limit), candidates, now));
        return found.or(() -> mostTelling(Optional.of(message), candidates, now))
                .or(() -> candidates.size() == 1
                        ? Optional.of(new LikelyCulprit(candidates.getFirst(), Optional.empty()))
                        : Optional.empty());
    }

    /** The login whose finding explains the message best, or a message that is not known. */
    static Optional<LikelyCulprit> mostTelling(
            Optional<KnownMessage> message, List<ParsedLogin> candidates, Instant now) {
        return candidates.stream()
                .flatMap(login -> suspect(login, message, now).stream())
                .min(Comparator.comparing(suspect -> suspect.finding().orElseThrow(), Relevance.order(message)));
    }

    /** Whether the message is one that says something of the logins. */
    static boolean isAboutLogins(KnownMessage message) {
        return switch (message) {
            case LOGINS_DONT_MATCH,
                    NOT_OPENID_CONNECT,
                    COGNITO_TOKEN,
                    UNSUPPORTED_PROVIDER,
                    TOKEN_EXPIRED,
                    ISSUER_DIFFERS,
                    MISSING_CLAIM,
                    SIGNATURE,
                    AUDIENCE,
                    SAML_RESPONSE,
                    NOT_A_COGNITO_TOKEN,
                    USER_REVOKED -> true;
            default -> false;
        };
    }

    /** The logins that the message may be about. */
    static boolean mayConcern(KnownMessage message, ParsedLogin login) {
        TokenForm wanted = login.wanted();
        boolean openId = wanted == TokenForm.ID_TOKEN || wanted == TokenForm.UNKNOWN;
        return switch (message) {
            case TOKEN_EXPIRED -> openId || wanted == TokenForm.SAML_ASSERTION;
            case UNSUPPORTED_PROVIDER, ISSUER_DIFFERS, MISSING_CLAIM, SIGNATURE, AUDIENCE -> openId;
            case SAML_RESPONSE -> wanted == TokenForm.SAML_ASSERTION;
            case NOT_A_COGNITO_TOKEN, USER_REVOKED ->
                login.name().provider().equals(Optional.of(ProviderPreset.USER_POOL));
            default -> isAboutLogins(message);
        };
    }

    private static Optional<LikelyCulprit> expiringAt(Instant limit, List<ParsedLogin> candidates, Instant now) {
        return candidates.stream()
                .filter(login -> distance(login, limit).compareTo(NEAR) <= 0)
                .min(Comparator.comparing(login -> distance(login, limit)))
                .map(login -> suspect(login, Optional.of(KnownMessage.TOKEN_EXPIRED), now)
                        .orElseGet(() -> new LikelyCulprit(login, Optional.empty())));
    }

    private static Duration distance(ParsedLogin login, Instant limit) {
        return login.reading()
                .expiresAt()
                .map(end -> Duration.between(end, limit).abs())
                .orElse(Duration.ofSeconds(Long.MAX_VALUE));
    }

    private static Optional<LikelyCulprit> suspect(ParsedLogin login, Optional<KnownMessage> message, Instant now) {
        return Findings.of(login, now).stream()
                .filter(finding -> Relevance.of(message, finding.kind()) != Relevance.WEAK)
                .min(Relevance.order(message))
                .map(finding -> new LikelyCulprit(login, Optional.of(finding)));
    }
}
