package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.finding.Excerpt;
import io.github.identitydesk.diagnosis.finding.ParsedLogin;
import io.github.identitydesk.diagnosis.finding.RelativeTime;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.SamlAssertion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The clocks that are involved in a call: those of this computer, of Cognito, and of a token's issuer. Cognito's time
 * is known from the {@code Date} header of its response (RFC 9110, section 6.6.1). It is the time at which tokens are
 * judged.
 *
 * @param trace the trace of the call
 * @param now the time of this computer
 */
record Clocks(CallTrace trace, Instant now) {
    /**
     * The difference that is ignored, because the header has a resolution of one second and the response takes some
     * time.
     */
    private static final Duration MAY_DIFFER = Duration.ofMinutes(1);

    /**
     * Returns how far this computer's clock is ahead of Cognito's, as a negative duration if it is behind; empty if the
     * clocks agree or Cognito's time is unknown.
     */
    Optional<Duration> ahead() {
        return trace.serviceTime()
                .map(service -> Duration.between(service, trace.startedAt().plus(trace.duration())))
                .filter(ahead -> ahead.abs().compareTo(MAY_DIFFER) > 0);
    }

    /** Returns the time at which Cognito judged the tokens. */
    Instant judged() {
        return ahead().map(now::minus).orElse(now);
    }

    /** Returns the message that this computer's clock is wrong, with the difference and the advice to set it. */
    Optional<Message> difference() {
        return ahead().map(ahead -> Message.of(
                ahead.isNegative() ? "evidence.clock.behind" : "evidence.clock.ahead",
                RelativeTime.length(ahead),
                Message.of("clock.set")));
    }

    /**
     * Returns the message that the issuer's clock is ahead of Cognito's, with the difference. This is the case if the
     * token was issued after the time at which it was judged. A clock that is behind cannot be detected, because the
     * token may also have been stored.
     */
    Optional<Message> issuerAhead(ParsedLogin login) {
        return switch (login.reading()) {
            case Jwt jwt -> issuerAhead(login, jwt.issuer(), jwt.issuedAt().or(jwt::notBefore));
            case SamlAssertion saml -> issuerAhead(login, saml.issuer(), saml.notBefore());
            default -> Optional.empty();
        };
    }

    private Optional<Message> issuerAhead(ParsedLogin login, Optional<String> issuer, Optional<Instant> time) {
        return trace.serviceTime().isEmpty()
                ? Optional.empty()
                : time.map(issued -> Duration.between(judged(), issued))
                        .filter(ahead -> ahead.compareTo(Limits.CLOCK_GRACE) > 0)
                        .map(ahead -> Message.of(
                                "cause.clock.issuer",
                                issuer.map(Excerpt::of).orElse(login.providerName()),
                                RelativeTime.length(ahead)));
    }
}
