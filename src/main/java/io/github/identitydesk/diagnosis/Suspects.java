package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.KnownMessage.MessageMatch;
import io.github.identitydesk.model.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The logins that a refusal may be about; the service does not say which. One of them is meant where there is one, and where
 * there are several nothing in the request or the message tells them apart.
 *
 * @param likely the likeliest logins, the one whose finding explains the refusal best first
 */
record Suspects(List<Suspect> likely) {
    /** By how much a token's own limit and the one in the message may differ: the service's grace, and rounding. */
    private static final Duration NEAR = Limits.CLOCK_GRACE.plusSeconds(5);

    Suspects {
        likely = List.copyOf(likely);
    }

    /**
     * A login that a refusal may be about.
     *
     * @param login the login
     * @param finding what was found in it that explains the refusal best
     */
    record Suspect(ParsedLogin login, Optional<Finding> finding) {}

    /**
     * The logins that the message may be about. Those that it can concern by their providers go before others, unless only
     * others show something that explains it.
     */
    static Suspects of(MessageMatch match, List<ParsedLogin> logins, Instant now) {
        KnownMessage message = match.message();
        Map<Boolean, List<ParsedLogin>> concerned =
                logins.stream().collect(Collectors.partitioningBy(login -> LoginMessages.mayConcern(message, login)));
        List<ParsedLogin> candidates = concerned.getOrDefault(true, List.of());
        List<ParsedLogin> others = concerned.getOrDefault(false, List.of());
        Optional<Suspect> expired = match.detail(1)
                .filter(limit -> message == KnownMessage.TOKEN_EXPIRED)
                .flatMap(limit -> expiringAt(Moments.of(limit), candidates, now));
        if (expired.isPresent()) {
            return new Suspects(List.of(expired.get()));
        }
        return LoginMessages.isAboutLogins(message)
                ? withFindings(candidates, Optional.of(message), now)
                        .or(() -> withFindings(others, Optional.of(message), now))
                        .orElseGet(() -> withoutFindings(candidates.isEmpty() ? others : candidates))
                : new Suspects(List.of());
    }

    /** The logins that a message may be about that is not known. */
    static Suspects ofUnknownMessage(List<ParsedLogin> logins, Instant now) {
        return withFindings(logins, Optional.empty(), now).orElseGet(() -> withoutFindings(logins));
    }

    /** The login that is meant, where the others can be ruled out. */
    Optional<Suspect> single() {
        return likely.size() == 1 ? Optional.of(likely.getFirst()) : Optional.empty();
    }

    /** What explains the refusal best, whichever login is meant. */
    Optional<Finding> finding() {
        return likely.stream().flatMap(suspect -> suspect.finding().stream()).findFirst();
    }

    /** The logins whose findings explain the message as well as any finding does, if there are any. */
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
