package io.github.identitydesk.viewmodel;

import io.github.identitydesk.diagnosis.CredentialsExplanations;
import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.viewmodel.CheckState.NotStarted;
import io.github.identitydesk.viewmodel.CheckState.Running;
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
 * Checks whether the identity that was found can get credentials or an OpenID token. The check makes one call, to the same
 * endpoint and with the same logins as the GetId call. Call all methods on the UI thread.
 *
 * @param <T> the type of the granted result
 */
public final class IdentityCheck<T> {
    private final BiFunction<IdentityQuery, Endpoint, CheckOutcome<T>> call;
    private final TaskRunner tasks;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<CheckState<T>> state =
            new ReadOnlyObjectWrapper<>(this, "state", new NotStarted<>());

    private Optional<Future<?>> running = Optional.empty();
    private Optional<CallState.Ended> source = Optional.empty();
    private Instant since = Instant.EPOCH;
    private long latest;

    /**
     * Creates a check that has not been made.
     *
     * @param call makes the call, and is interrupted when the check is cancelled
     * @param tasks runs the call
     * @param clock the clock
     */
    public IdentityCheck(BiFunction<IdentityQuery, Endpoint, CheckOutcome<T>> call, TaskRunner tasks, Clock clock) {
        this.call = call;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The state of the check. */
    public ReadOnlyObjectProperty<CheckState<T>> state() {
        return state.getReadOnlyProperty();
    }

    /**
     * Starts the check, unless it is in progress or the call found no identity.
     *
     * @param ended the call that found the identity
     * @param customRoleArn the ARN of the role to request instead of the default role of the pool
     */
    public void start(CallState.Ended ended, Optional<String> customRoleArn) {
        if (!(ended.outcome() instanceof Outcome.Found found) || state.get() instanceof Running) {
            return;
        }
        IdentityQuery query =
                new IdentityQuery(found.identityId(), ended.request().logins(), customRoleArn);
        long mine = ++latest;
        state.set(new Running<>());
        source = Optional.of(ended);
        since = clock.instant();
        running = Optional.of(tasks.background().submit(() -> {
            CheckOutcome<T> outcome = call.apply(query, found.trace().endpoint());
            CheckState.Ended<T> result =
                    new CheckState.Ended<>(ended.request(), outcome, explanation(ended, query, outcome));
            tasks.ui().execute(() -> end(mine, result));
        }));
    }

    /** Drops the answer of a check that was cancelled, but shows the trace of the cancelled call. */
    private void end(long check, CheckState.Ended<T> result) {
        boolean isWanted = state.get() instanceof Running || result.outcome() instanceof CheckOutcome.Cancelled;
        if (check == latest && isWanted) {
            running = Optional.empty();
            state.set(result);
        }
    }

    /** Cancels the check in progress, and reports it as cancelled. Does nothing if no check is in progress. */
    public void cancel() {
        if (state.get() instanceof Running) {
            running.ifPresent(future -> future.cancel(true));
            source.ifPresent(ended -> state.set(new CheckState.Ended<>(
                    ended.request(), new CheckOutcome.Cancelled<>(knownTrace(ended)), Optional.empty())));
        }
    }

    /** Returns a preliminary trace of a cancelled call, whose thread has not ended. */
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

    /** Cancels the check in progress, if any, and clears the answer. */
    public void reset() {
        latest++;
        running.ifPresent(future -> future.cancel(true));
        running = Optional.empty();
        source = Optional.empty();
        state.set(new NotStarted<>());
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
