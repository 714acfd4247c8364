package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.KnownMessage.MessageMatch;
import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.Findings;
import io.github.identitydesk.diagnosis.finding.ParsedLogin;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.ProviderPreset;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The logins that a refusal may refer to. The service does not identify the login. If there are several, neither the
 * request nor the message distinguishes them.
 *
 * @param likely the most likely logins; the one with the finding that explains the refusal best is first
 */
record LikelyCulprits(List<LikelyCulprit> likely) {
    /**
     * The maximum difference between the limit of a token and the limit in the message: the tolerance of the service,
     * and rounding.
     */
    private static final Duration NEAR = Limits.CLOCK_GRACE.plusSeconds(5);

    LikelyCulprits {
        likely = List.copyOf(likely);
    }

    /**
     * A login that a refusal may refer to.
     *
     * @param login the login
     * @param finding the finding in the login that explains the refusal best
     */
    record LikelyCulprit(ParsedLogin login, Optional<Finding> finding) {}

    /**
     * Returns the logins that the message may refer to. Logins whose providers match the message take precedence,
     * unless only other logins have a finding that explains it.
     */
    static LikelyCulprits of(MessageMatch match, List<ParsedLogin> logins, Instant now) {
        KnownMessage message = match.message();
        Map<Boolean, List<ParsedLogin>> concerned =
                logins.stream().collect(Collectors.partitioningBy(login -> LoginMessages.mayConcern(message, login)));
        List<ParsedLogin> candidates = concerned.getOrDefault(true, List.of());
        List<ParsedLogin> others = concerned.getOrDefault(false, List.of());
        Optional<LikelyCulprit> expired = match.detail(1)
                .filter(limit -> message == KnownMessage.TOKEN_EXPIRED)
                .flatMap(limit -> expiringAt(MessageTime.of(limit), candidates, now));
        if (expired.isPresent()) {
            return new LikelyCulprits(List.of(expired.get()));
        }
        return LoginMessages.isAboutLogins(message)
                ? withFindings(candidates, Optional.of(message), now)
                        .or(() -> withFindings(others, Optional.of(message), now))
                        .orElseGet(() -> withoutFindings(candidates.isEmpty() ? others : candidates))
                : new LikelyCulprits(List.of());
    }

    /** Returns the logins that an unknown message may refer to. */
    static LikelyCulprits ofUnknownMessage(List<ParsedLogin> logins, Instant now) {
        return withFindings(logins, Optional.empty(), now).orElseGet(() -> withoutFindings(logins));
    }

    /** Returns whether one of the logins is from a user pool. */
    boolean hasUserPool() {
        return likely.stream()
                .anyMatch(culprit -> culprit.login().name().provider().equals(Optional.of(ProviderPreset.USER_POOL)));
    }

    /** Returns the login, if only one is possible. */
    Optional<LikelyCulprit> single() {
        return likely.size() == 1 ? Optional.of(likely.getFirst()) : Optional.empty();
    }

    /** Returns the finding that explains the refusal best, in any of the logins. */
    Optional<Finding> finding() {
        return likely.stream().flatMap(culprit -> culprit.finding().stream()).findFirst();
    }

    /** Returns the logins whose findings explain the message best, or empty if there are no such findings. */
    private static Optional<LikelyCulprits> withFindings(
            List<ParsedLogin> logins, Optional<KnownMessage> message, Instant now) {
        List<LikelyCulprit> found = logins.stream()
                .flatMap(login ->
                        best(login, message, now).stream().map(it -> new LikelyCulprit(login, Optional.of(it))))
                .sorted(Comparator.comparing(culprit -> culprit.finding().orElseThrow(), Relevance.order(message)))
                .toList();
        return found.stream()
                .findFirst()
                .map(first -> relevance(first, message))
                .map(best -> found.stream()
                        .filter(culprit -> relevance(culprit, message) == best)
                        .toList())
                .map(LikelyCulprits::new);
    }

    private static LikelyCulprits withoutFindings(List<ParsedLogin> logins) {
        return new LikelyCulprits(logins.stream()
                .map(login -> new LikelyCulprit(login, Optional.empty()))
                .toList());
    }

    private static Relevance relevance(LikelyCulprit culprit, Optional<KnownMessage> message) {
        return Relevance.of(message, culprit.finding().orElseThrow().kind());
    }

    private static Optional<LikelyCulprit> expiringAt(Instant limit, List<ParsedLogin> candidates, Instant now) {
        return candidates.stream()
                .filter(login -> distance(login, limit).compareTo(NEAR) <= 0)
                .min(Comparator.comparing(login -> distance(login, limit)))
                .map(login -> new LikelyCulprit(login, best(login, Optional.of(KnownMessage.TOKEN_EXPIRED), now)));
    }

    private static Duration distance(ParsedLogin login, Instant limit) {
        return login.reading()
                .expiresAt()
                .map(end -> Duration.between(end, limit).abs())
                .orElse(Duration.ofSeconds(Long.MAX_VALUE));
    }

    private static Optional<Finding> best(ParsedLogin login, Optional<KnownMessage> message, Instant now) {
        return Findings.of(login, now).stream()
                .filter(finding -> Relevance.of(message, finding.kind()) != Relevance.WEAK)
                .min(Relevance.order(message));
    }
}
