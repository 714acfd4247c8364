package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Compares the times of a token with the clock. */
final class Lifetime {
    /** The remaining lifetime below which a token may expire before it is sent. */
    private static final Duration SOON = Duration.ofMinutes(2);

    /** The difference of clocks at which the start of a SAML response is no finding. AWS documents no tolerance for it. */
    private static final Duration SAML_GRACE = Duration.ofMinutes(1);

    private Lifetime() {}

    /** Returns the remaining time that is short for a token: two minutes, or a quarter of a shorter life. */
    private static Duration soon(Optional<Instant> issued, Instant end) {
        return issued.map(start -> Duration.between(start, end).dividedBy(4))
                .filter(quarter -> quarter.compareTo(SOON) < 0)
                .orElse(SOON);
    }

    /**
     * @param issued when the token was issued
     * @param from when its life begins
     * @param variant the end of the keys of the rules, which are not the same for SAML
     */
    static void check(
            Optional<Instant> issued,
            Optional<Instant> from,
            Optional<Instant> until,
            Instant now,
            FindingList findings,
            String variant) {
        if (issued.isPresent() && until.isPresent() && !until.get().isAfter(issued.get())) {
            findings.token(
                    Kind.EXPIRED,
                    Message.of("finding.life.none"),
                    Message.of("finding.life.none.rule"),
                    Message.of("finding.life.none.do"),
                    Optional.empty());
            return;
        }
        boolean isSaml = !variant.isEmpty();
        until.ifPresent(end -> {
            Message distance = RelativeTime.length(Duration.between(now, end));
            if (!now.isBefore(end)) {
                boolean isTolerated = !isSaml && now.isBefore(end.plus(Limits.CLOCK_GRACE));
                String words = isTolerated ? "finding.expired.grace" : "finding.what." + Kind.EXPIRED;
                findings.token(Kind.EXPIRED, Message.of(words, distance, end), variant);
            } else if (now.plus(soon(issued, end)).isAfter(end)) {
                findings.token(Kind.EXPIRES_SOON, distance, end);
            }
        });
        Instant latest = now.plus(isSaml ? SAML_GRACE : Limits.CLOCK_GRACE);
        boolean isIssued = issued.filter(start -> !start.isAfter(latest)).isPresent();
        from.filter(start -> start.isAfter(latest))
                .ifPresent(start -> findings.token(
                        Kind.NOT_YET_VALID,
                        Message.of(
                                "finding.what." + Kind.NOT_YET_VALID,
                                RelativeTime.length(Duration.between(now, start)),
                                start),
                        isIssued && !isSaml ? ".later" : variant));
    }
}
