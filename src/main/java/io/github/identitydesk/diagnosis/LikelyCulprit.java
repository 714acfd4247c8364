package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.Finding.Kind;
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

    private static final List<Kind> NAMES = List.of(
            Kind.NAME_PLACEHOLDER,
            Kind.NAME_IDENTITY_POOL,
            Kind.NAME_SCHEME,
            Kind.NAME_USER_POOL,
            Kind.NAME_REGION,
            Kind.NAME_ALIAS,
            Kind.ISSUER_DIFFERS,
            Kind.NAME_UNKNOWN,
            Kind.NAME_CAPITALS,
            Kind.NAME_SLASH,
            Kind.NAME_SPACE,
            Kind.ISSUER_NEWER);

    /** The login that the message is about; none where several could be meant. */
    static Optional<LikelyCulprit> of(MessageMatch match, List<ParsedLogin> logins, Instant now) {
        KnownMessage message = match.message();
        List<ParsedLogin> candidates =
                logins.stream().filter(login -> mayConcern(message, login)).toList();
        Optional<LikelyCulprit> found = match.detail(1)
                .filter(limit -> message == KnownMessage.TOKEN_EXPIRED)
                .flatMap(limit -> expiringAt(Evidence.moment(limit), candidates, now));
        if (found.isEmpty()) {
            List<Kind> telling = telling(message);
            found = candidates.stream()
                    .flatMap(login -> suspect(login, telling, now).stream())
                    .min(Comparator.comparingInt(suspect -> suspect.rank(telling)));
        }
        return found.or(() -> candidates.size() == 1
                ? Optional.of(new LikelyCulprit(candidates.getFirst(), Optional.empty()))
                : Optional.empty());
    }

    /** The logins that the message may be about. */
    static boolean mayConcern(KnownMessage message, ParsedLogin login) {
        return switch (message) {
            case LOGINS_DONT_MATCH, NOT_OPENID_CONNECT, COGNITO_TOKEN -> true;
            case UNSUPPORTED_PROVIDER, TOKEN_EXPIRED, ISSUER_DIFFERS, MISSING_CLAIM, SIGNATURE, AUDIENCE ->
                login.wanted() == TokenForm.ID_TOKEN || login.wanted() == TokenForm.UNKNOWN;
            case NOT_A_COGNITO_TOKEN -> login.name().provider().equals(Optional.of(ProviderPreset.USER_POOL));
            default -> false;
        };
    }

    /** What in a login would explain the message, the most telling first. */
    private static List<Kind> telling(KnownMessage message) {
        return switch (message) {
            case LOGINS_DONT_MATCH, ISSUER_DIFFERS -> NAMES;
            case UNSUPPORTED_PROVIDER ->
                NAMES.stream().filter(kind -> kind != Kind.ISSUER_NEWER).toList();
            case TOKEN_EXPIRED -> List.of(Kind.EXPIRED, Kind.MILLISECONDS);
            case NOT_OPENID_CONNECT ->
                List.of(
                        Kind.OPAQUE_FOR_JWT,
                        Kind.OTHER_ORIGIN,
                        Kind.REFRESH_TOKEN,
                        Kind.ENCRYPTED,
                        Kind.SAML_ELSEWHERE,
                        Kind.NAME_ALIAS,
                        Kind.NAME_UNKNOWN,
                        Kind.TOKEN_WRAPPED,
                        Kind.DAMAGED);
            case MISSING_CLAIM -> List.of(Kind.ACCESS_TOKEN, Kind.MISSING_CLAIM);
            case SIGNATURE -> List.of(Kind.DAMAGED, Kind.ALGORITHM, Kind.TOKEN_WRAPPED);
            case NOT_A_COGNITO_TOKEN ->
                List.of(
                        Kind.ENCRYPTED,
                        Kind.OPAQUE_FOR_JWT,
                        Kind.OTHER_ORIGIN,
                        Kind.REFRESH_TOKEN,
                        Kind.SAML_ELSEWHERE,
                        Kind.ISSUER_DIFFERS,
                        Kind.DAMAGED,
                        Kind.ACCESS_TOKEN);
            case COGNITO_TOKEN -> List.of(Kind.DEVELOPER_TOKEN);
            default -> List.of();
        };
    }

    private static Optional<LikelyCulprit> expiringAt(Instant limit, List<ParsedLogin> candidates, Instant now) {
        return candidates.stream()
                .filter(login -> distance(login, limit).compareTo(NEAR) <= 0)
                .min(Comparator.comparing(login -> distance(login, limit)))
                .map(login -> suspect(login, telling(KnownMessage.TOKEN_EXPIRED), now)
                        .orElseGet(() -> new LikelyCulprit(login, Optional.empty())));
    }

    private static Duration distance(ParsedLogin login, Instant limit) {
        return login.reading()
                .expiresAt()
                .map(end -> Duration.between(end, limit).abs())
                .orElse(Duration.ofSeconds(Long.MAX_VALUE));
    }

    private static Optional<LikelyCulprit> suspect(ParsedLogin login, List<Kind> telling, Instant now) {
        return Findings.of(login, now).stream()
                .filter(finding -> telling.contains(finding.kind()))
                .min(Comparator.comparingInt(finding -> telling.indexOf(finding.kind())))
                .map(finding -> new LikelyCulprit(login, Optional.of(finding)));
    }

    private int rank(List<Kind> telling) {
        return finding.map(seen -> telling.indexOf(seen.kind())).orElse(telling.size());
    }
}
