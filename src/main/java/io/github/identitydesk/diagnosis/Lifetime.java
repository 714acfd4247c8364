package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.Finding.Kind;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Compares the times of a token with the clock. */
final class Lifetime {
    /** The remaining lifetime below which a token may expire before it is sent. */
    private static final Duration SOON = Duration.ofMinutes(2);

    private Lifetime() {}

    /** @param variant the end of the keys of the rules, which are not the same for SAML */
    static void check(
            Optional<Instant> from, Optional<Instant> until, Instant now, FindingList findings, String variant) {
        until.ifPresent(end -> {
            Message distance = RelativeTime.length(Duration.between(now, end));
            if (!now.isBefore(end.plus(Limits.CLOCK_GRACE))) {
                findings.token(Kind.EXPIRED, Message.of("finding.what." + Kind.EXPIRED, distance, end), variant);
            } else if (!now.isBefore(end)) {
                findings.token(Kind.EXPIRED, Message.of("finding.expired.grace", distance, end), variant);
            } else if (now.plus(SOON).isAfter(end)) {
                findings.token(Kind.EXPIRES_SOON, distance, end);
            }
        });
        from.filter(start -> start.isAfter(now.plus(Limits.CLOCK_GRACE)))
                .ifPresent(start -> findings.token(
                        Kind.NOT_YET_VALID,
                        Message.of(
                                "finding.what." + Kind.NOT_YET_VALID,
                                RelativeTime.length(Duration.between(now, start)),
                                start),
                        variant));
    }
}
