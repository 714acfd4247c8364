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
 * A call in the history: the request without its tokens, and the outcome.
 *
 * @param id the unique ID of the entry
 * @param time when the call began, to the millisecond
 * @param duration the duration of the call, to the millisecond; zero until the call has ended
 * @param endpoint the endpoint as chosen in the form
 * @param identityPoolId the identity pool ID of the request
 * @param accountId the account ID, if one was given
 * @param logins the logins in the order of the request; empty for a guest
 * @param outcome the outcome, or {@link PastOutcome.Sent} until the call has ended
 * @param requestId the service's ID of the call, if it answered
 * @param grants whether the identity gets credentials or an OpenID token, as far as this was checked
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
    private static final int MAX_TEXT = 1_000;

    public HistoryEntry {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        duration = duration.truncatedTo(ChronoUnit.MILLIS);
        logins = List.copyOf(logins);
    }

    /**
     * Returns the entry for a call that is being sent.
     *
     * @param id a random ID
     * @param time the current time
     * @param fingerprints the keyed hashes of the logins that can be recognized again, by provider name
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
     * Returns this entry with the outcome of the call. The service's message is kept, because the name of an error alone is
     * hardly informative. It is redacted, because a server may repeat what it was sent.
     *
     * @param redaction removes text that could be a token
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

    /** Returns this entry with the results of the checks of its identity. */
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
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }

    /** Returns the IdentityId, if one was found. */
    public Optional<String> identityId() {
        return outcome instanceof PastOutcome.Found found ? Optional.of(found.identityId()) : Optional.empty();
    }
}
