package io.github.identitydesk.store;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A call in the history: all that was asked but the tokens, and how it ended, if it has.
 *
 * @param id tells it from every other
 * @param time when the call began, to the millisecond
 * @param duration how long it took, to the millisecond; zero until it has ended
 * @param endpoint the endpoint as it was chosen in the form
 * @param identityPoolId the pool that was asked
 * @param accountId the account ID, if one was given
 * @param logins the logins in the order of the request; none for a guest
 * @param outcome how it ended, or that it has not
 * @param requestId the service's ID of the call, where it answered
 * @param grants whether the identity gets credentials or an open-ID token, as far as that was asked
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
        Optional<String> requestId,
        CheckedGrants grants) {
    private static final int LONGEST_TEXT = 1_000;

    public HistoryEntry {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        duration = duration.truncatedTo(ChronoUnit.MILLIS);
        logins = List.copyOf(logins);
    }

    /**
     * The entry for a call that is sent now.
     *
     * @param id a random one
     * @param time the time now
     * @param fingerprints by provider name, a keyed hash of each login that can be recognized again
     */
    public static HistoryEntry sent(
            UUID id, Instant time, IdentityRequest request, EndpointChoice endpoint, Map<String, String> fingerprints) {
        return new HistoryEntry(
                id,
                time,
                Duration.ZERO,
                endpoint,
                request.identityPoolId(),
                request.accountId(),
                request.logins().stream()
                        .map(Login::providerName)
                        .map(name -> new PastLogin(name, Optional.ofNullable(fingerprints.get(name))))
                        .toList(),
                new PastOutcome.Sent(),
                Optional.empty(),
                CheckedGrants.NONE);
    }

    /**
     * The entry once the call has ended. The service's own message is kept, because the error's name alone says hardly
     * anything; but a server may repeat whatever it was sent.
     *
     * @param redaction removes what could be a token
     */
    public HistoryEntry ended(Outcome outcome, UnaryOperator<String> redaction) {
        CallTrace trace = outcome.trace();
        UnaryOperator<String> kept = text -> cut(redaction.apply(text));
        return new HistoryEntry(
                id,
                trace.startedAt(),
                trace.duration(),
                endpoint,
                identityPoolId,
                accountId,
                logins,
                switch (outcome) {
                    case Outcome.Found found -> new PastOutcome.Found(found.identityId());
                    case Outcome.Refused refused -> new PastOutcome.Refused(kept(refused.refusal(), kept));
                    case Outcome.NotReached missed -> new PastOutcome.NotReached(kept(missed.failure(), kept));
                    case Outcome.Cancelled cancelled -> new PastOutcome.Cancelled();
                },
                trace.requestId().map(kept),
                grants);
    }

    /** The same call, with what was asked about its identity. */
    public HistoryEntry withGrants(CheckedGrants checked) {
        return new HistoryEntry(
                id, time, duration, endpoint, identityPoolId, accountId, logins, outcome, requestId, checked);
    }

    private static Refusal kept(Refusal refusal, UnaryOperator<String> kept) {
        return new Refusal(
                refusal.kind(),
                kept.apply(refusal.errorCode()),
                kept.apply(refusal.serviceMessage()),
                refusal.status());
    }

    private static Failure kept(Failure failure, UnaryOperator<String> kept) {
        return new Failure(failure.kind(), kept.apply(failure.detail()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    /** The IdentityId, if one was found. */
    public Optional<String> identityId() {
        return outcome instanceof PastOutcome.Found found ? Optional.of(found.identityId()) : Optional.empty();
    }
}
