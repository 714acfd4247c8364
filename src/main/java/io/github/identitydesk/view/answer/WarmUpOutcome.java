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

/** A call that was never made. It is shown while hidden, so that the first real one finds everything ready. */
final class WarmUpOutcome {
    private static final URI NOWHERE = URI.create("http://127.0.0.1/");
    private static final Duration MOMENT = Duration.ofMillis(1);

    /** It found an empty ID, which is none to be copied. */
    static final Outcome OUTCOME = new Outcome.Found(
            "",
            new CallTrace(
                    new Endpoint.Sandbox(NOWHERE, new Region("warm-up")),
                    Optional.of(NOWHERE),
                    Optional.empty(),
                    Instant.EPOCH,
                    MOMENT,
                    List.of(new Attempt(1, Duration.ZERO, MOMENT, Optional.of(Duration.ZERO), Optional.of(200))),
                    Optional.empty(),
                    Optional.of(Instant.EPOCH)));

    private WarmUpOutcome() {}
}
