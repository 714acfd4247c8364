package io.github.identitydesk.viewmodel;

import io.github.identitydesk.diagnosis.CredentialsExplanations;
import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.viewmodel.CheckState.Answered;
import io.github.identitydesk.viewmodel.CheckState.Asking;
import io.github.identitydesk.viewmodel.CheckState.NotAsked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Asks what the identity that was found is given: credentials, or an open-ID token. The call goes to the same endpoint with the
 * same logins as the call of GetId, once. All methods are for the UI thread.
 *
 * @param <T> what the service grants
 */
public final class IdentityCheck<T> {
    private final BiFunction<IdentityQuery, Endpoint, CheckOutcome<T>> call;
    private final TaskRunner tasks;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<CheckState<T>> state =
            new ReadOnlyObjectWrapper<>(this, "state", new NotAsked<>());

    private Optional<Future<?>> running = Optional.empty();
    private Optional<CallState.Ended> asked = Optional.empty();
    private Instant since = Instant.EPOCH;
    private long latest;

    /**
     * A check that was not asked for.
     *
     * @param call makes the call; it is interrupted when it is cancelled
     * @param tasks where it runs
     * @param clock the time
     */
    public IdentityCheck(BiFunction<IdentityQuery, Endpoint, CheckOutcome<T>> call, TaskRunner tasks, Clock clock) {
        this.call = call;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Where the check stands. */
    public ReadOnlyObjectProperty<CheckState<T>> state() {
        return state.getReadOnlyProperty();
    }

    /**
     * Asks, unless a check is under way or no identity was found.
     *
     * @param ended the call that found the identity
     * @param customRoleArn the role to ask for in place of the pool's
     */
    public void start(CallState.Ended ended, Optional<String> customRoleArn) {
        if (!(ended.outcome() instanceof Outcome.Found found) || state.get() instanceof Asking) {
            return;
        }
        IdentityQuery query =
                new IdentityQuery(found.identityId(), ended.request().logins(), customRoleArn);
        long mine = ++latest;
        state.set(new Asking<>());
        asked = Optional.of(ended);
        since = clock.instant();
        running = Optional.of(tasks.background().submit(() -> {
            CheckOutcome<T> outcome = call.apply(query, found.trace().endpoint());
            Answered<T> answered = new Answered<>(ended.request(), outcome, explanation(ended, query, outcome));
            tasks.ui().execute(() -> end(mine, answered));
        }));
    }

    /** An answer that comes although the check was cancelled is dropped; the trace of the cancelled call is shown. */
    private void end(long check, Answered<T> answered) {
        boolean isWanted = state.get() instanceof Asking || answered.outcome() instanceof CheckOutcome.Cancelled;
        if (check == latest && isWanted) {
            running = Optional.empty();
            state.set(answered);
        }
    }

    /** Cancels what is under way, and says so; does nothing where nothing is under way. */
    public void cancel() {
        if (state.get() instanceof Asking) {
            running.ifPresent(future -> future.cancel(true));
            asked.ifPresent(ended -> state.set(new Answered<>(
                    ended.request(), new CheckOutcome.Cancelled<>(knownTrace(ended)), Optional.empty())));
        }
    }

    /** What is known of a cancelled call before its thread has stopped. */
    private CallTrace knownTrace(CallState.Ended ended) {
        return new CallTrace(
                ended.outcome().trace().endpoint(),
                Optional.empty(),
                Optional.empty(),
                since,
                Duration.between(since, clock.instant()),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Cancels what is under way, and forgets the answer. */
    public void reset() {
        latest++;
        running.ifPresent(future -> future.cancel(true));
        running = Optional.empty();
        asked = Optional.empty();
        state.set(new NotAsked<>());
    }

    private Optional<Explanation> explanation(CallState.Ended ended, IdentityQuery query, CheckOutcome<T> outcome) {
        return outcome instanceof CheckOutcome.Refused<T> refused
                ? Optional.of(CredentialsExplanations.explain(
                        refused.refusal(),
                        ended.request(),
                        query.customRoleArn().isPresent(),
                        refused.trace(),
                        clock.instant()))
                : Optional.empty();
    }
}
