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
record Suspects(List<Suspect> likely) {
    /**
     * The maximum difference between the limit of a token and the limit in the message: the tolerance of the service,
     * and rounding.
     */
    private static final Duration NEAR = Limits.CLOCK_GRACE.plusSeconds(5);

    Suspects {
        likely = List.copyOf(likely);
    }

    /**
     * A login that a refusal may refer to.
     *
     * @param login the login
     * @param finding the finding in the login that explains the refusal best
     */
    record Suspect(ParsedLogin login, Optional<Finding> finding) {}

    /**
     * Returns the logins that the message may refer to. Logins whose providers match the message take precedence,
     * unless only other logins have a finding that explains it.
     */
    static Suspects of(MessageMatch match, List<ParsedLogin> logins, Instant now) {
        KnownMessage message = match.message();
        Map<Boolean, List<ParsedLogin>> concerned =
                logins.stream().collect(Collectors.partitioningBy(login -> LoginMessages.mayConcern(message, login)));
        List<ParsedLogin> candidates = concerned.getOrDefault(true, List.of());
        List<ParsedLogin> others = concerned.getOrDefault(false, List.of());
        Optional<Suspect> expired = match.detail(1)
                .filter(limit -> message == KnownMessage.TOKEN_EXPIRED)
                .flatMap(limit -> expiringAt(MessageTime.of(limit), candidates, now));
        if (expired.isPresent()) {
            return new Suspects(List.of(expired.get()));
        }
        return LoginMessages.isAboutLogins(message)
                ? withFindings(candidates, Optional.of(message), now)
                        .or(() -> withFindings(others, Optional.of(message), now))
                        .orElseGet(() -> withoutFindings(candidates.isEmpty() ? others : candidates))
                : new Suspects(List.of());
    }

    /** Returns the logins that an unknown message may refer to. */
    static Suspects ofUnknownMessage(List<ParsedLogin> logins, Instant now) {
        return withFindings(logins, Optional.empty(), now).orElseGet(() -> withoutFindings(logins));
    }

    /** Returns whether one of the logins is from a user pool. */
    boolean hasUserPool() {
        return likely.stream()
                .anyMatch(suspect -> suspect.login().name().provider().equals(Optional.of(ProviderPreset.USER_POOL)));
    }

    /** Returns the login, if only one is possible. */
    Optional<Suspect> single() {
        return likely.size() == 1 ? Optional.of(likely.getFirst()) : Optional.empty();
    }

    /** Returns the finding that explains the refusal best, in any of the logins. */
    Optional<Finding> finding() {
        return likely.stream().flatMap(suspect -> suspect.finding().stream()).findFirst();
    }

    /** Returns the logins whose findings explain the message best, or empty if there are no such findings. */
    private static Optional<Suspects> withFindings(
            List<ParsedLogin> logins, Optional<KnownMessage> message, Instant now) {
        List<Suspect> found = logins.stream()
                .flatMap(login -> best(login, message, now).stream().map(it -> new Suspect(login, Optional.of(it))))
                .sorted(Comparator.comparing(suspect -> suspect.finding().orElseThrow(), Relevance.order(message)))
                .toList();
        return found.stream()
                .findFirst()
                .map(first -> relevance(first, message))
                .map(best -> found.stream()
                        .filter(suspect -> relevance(suspect, message) == best)
                        .toList())
                .map(Suspects::new);
    }

    private static Suspects withoutFindings(List<ParsedLogin> logins) {
        return new Suspects(logins.stream()
                .map(login -> new Suspect(login, Optional.empty()))
                .toList());
    }

    private static Relevance relevance(Suspect suspect, Optional<KnownMessage> message) {
        return Relevance.of(message, suspect.finding().orElseThrow().kind());
    }

    private static Optional<Suspect> expiringAt(Instant limit, List<ParsedLogin> candidates, Instant now) {
        return candidates.stream()
                .filter(login -> distance(login, limit).compareTo(NEAR) <= 0)
                .min(Comparator.comparing(login -> distance(login, limit)))
                .map(login -> new Suspect(login, best(login, Optional.of(KnownMessage.TOKEN_EXPIRED), now)));
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
