package io.github.identitydesk.diagnosis;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clocks that took part in a call: this computer's, Cognito's, and that of a token's issuer. Cognito's is known from the
 * {@code Date} header of its answer (RFC 9110, section 6.6.1), and the one that counts.
 *
 * @param trace what was seen of the call
 * @param now this computer's time
 */
record Clocks(CallTrace trace, Instant now) {
    /** The header has whole seconds, and an answer takes its time. */
    private static final Duration MAY_DIFFER = Duration.ofMinutes(1);

    /** By how much this computer's clock is ahead of Cognito's, negative where it is behind; nothing where both agree. */
    Optional<Duration> ahead() {
        return trace.serviceTime()
                .map(service -> Duration.between(service, trace.startedAt().plus(trace.duration())))
                .filter(ahead -> ahead.abs().compareTo(MAY_DIFFER) > 0);
    }

    /** The time by which Cognito judged the tokens. */
    Instant judged() {
        return ahead().map(now::minus).orElse(now);
    }

    /** That this computer's clock is wrong, by how much, and where to set it. */
    Optional<Message> difference() {
        return ahead().map(ahead -> Message.of(
                ahead.isNegative() ? "evidence.clock.behind" : "evidence.clock.ahead",
                RelativeTime.length(ahead),
                Message.of("clock.set")));
    }

    /**
     * That the clock of the issuer is ahead of Cognito's, by how much, and where to set it: the token says of itself that it was
     * issued later than it was judged. A clock that is behind cannot be told from a token that was kept.
     */
    Optional<Message> issuerAhead(ParsedLogin login) {
        return login.reading() instanceof Jwt jwt
                ? Stream.concat(jwt.issuedAt().stream(), jwt.notBefore().stream())
                        .max(Instant::compareTo)
                        .map(issued -> Duration.between(judged(), issued))
                        .filter(ahead -> ahead.compareTo(Limits.CLOCK_GRACE) > 0)
                        .map(ahead -> Message.of(
                                "cause.clock.issuer",
                                jwt.issuer().map(Excerpt::of).orElse(login.providerName()),
                                RelativeTime.length(ahead)))
                : Optional.empty();
    }
}
