package io.github.identitydesk.view.answer;

import io.github.identitydesk.model.Attempt;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a call that was never made. It is laid out while it is hidden, so that the first real outcome is shown without
 * delay.
 */
final class WarmUpOutcome {
    private static final URI NOWHERE = URI.create("http://127.0.0.1/");
    private static final Duration DURATION = Duration.ofMillis(1);

    /** An outcome with an empty IdentityId, which cannot be copied. */
    static final Outcome OUTCOME = new Outcome.Found(
            "",
            new CallTrace(
                    new Endpoint.Sandbox(NOWHERE, new Region("warm-up")),
                    Optional.of(NOWHERE),
                    Optional.empty(),
                    Instant.EPOCH,
                    DURATION,
                    List.of(new Attempt(1, Duration.ZERO, DURATION, Optional.of(Duration.ZERO), Optional.of(200))),
                    Optional.empty(),
                    Optional.of(Instant.EPOCH)));

    private WarmUpOutcome() {}
}
