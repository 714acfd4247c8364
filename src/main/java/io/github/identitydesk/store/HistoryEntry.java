package io.github.identitydesk.store;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A call in the history: all that was asked but the tokens, and how it ended.
 *
 * @param id tells it from every other
 * @param time when the call began, to the millisecond
 * @param duration how long it took, to the millisecond
 * @param endpoint the endpoint as it was chosen in the form
 * @param identityPoolId the pool that was asked
 * @param accountId the account ID, if one was given
 * @param logins the logins in the order of the request; none for a guest
 * @param outcome how it ended
 * @param requestId the service's ID of the call, where it answered
 */
public record HistoryEntry(
        UUID id,
        Instant time,
        Duration duration,
        EndpointChoice endpoint,
        String identityPoolId,
        Optional<String> accountId,
        List<PastLogin> logins,
        PastOutcome outcome,
        Optional<String> requestId) {
    public HistoryEntry {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        duration = duration.truncatedTo(ChronoUnit.MILLIS);
        logins = List.copyOf(logins);
    }

    /**
     * The entry for a call that has ended. The service's own words are kept, because the error's name alone says hardly
     * anything; but a server other than AWS may repeat whatever it was sent, so what could be a token is struck out of them.
     *
     * @param id a random one
     * @param fingerprints by provider name, a keyed hash of each login that can be recognised again
     */
    public static HistoryEntry of(
            UUID id,
            IdentityRequest request,
            EndpointChoice endpoint,
            Outcome outcome,
            Map<String, String> fingerprints) {
        CallTrace trace = outcome.trace();
        var keepable = new HistoryRedactor(request);
        return new HistoryEntry(
                id,
                trace.startedAt(),
                trace.duration(),
                endpoint,
                request.identityPoolId(),
                request.accountId(),
                request.logins().stream()
                        .map(Login::providerName)
                        .map(name -> new PastLogin(name, Optional.ofNullable(fingerprints.get(name))))
                        .toList(),
                switch (outcome) {
                    case Outcome.Found found -> new PastOutcome.Found(found.identityId());
                    case Outcome.Refused refused -> new PastOutcome.Refused(keepable.of(refused.refusal()));
                    case Outcome.NotReached missed -> new PastOutcome.NotReached(keepable.of(missed.failure()));
                    case Outcome.Cancelled cancelled -> new PastOutcome.Cancelled();
                },
                trace.requestId().map(keepable::of));
    }

    /** The IdentityId, if one was found. */
    public Optional<String> identityId() {
        return outcome instanceof PastOutcome.Found found ? Optional.of(found.identityId()) : Optional.empty();
    }
}
