package io.github.identitydesk.viewmodel;

import io.github.identitydesk.aws.IdentityClient;
import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.Explanations;
import io.github.identitydesk.model.Attempt;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Outcome;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.LoggerFactory;

/**
 * Makes the GetId calls of a window, one at a time. Call all methods on the UI thread. The call itself runs on a background
 * thread, and its outcome returns through the UI executor, which is the only crossing between the threads.
 */
public final class GetIdCall {
    /** The placeholder for the URL of the sandbox in the trace of a cancelled call, for which the sandbox is not started. */
    private static final URI SANDBOX_OF_CANCELLED = URI.create("http://127.0.0.1/");

    private final IdentityClient client;
    private final Supplier<URI> sandboxUrl;
    private final CallLog log;
    private final TaskRunner tasks;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<CallState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new CallState.NotCalled());

    private Optional<Running> running = Optional.empty();

    /** The call in progress. Each call has its own instance, so that the answer of an earlier call can be recognized. */
    private static final class Running {
        final IdentityRequest request;
        final EndpointChoice choice;
        final Instant since;
        Optional<Future<?>> future = Optional.empty();
        Optional<CallRecord> record = Optional.empty();
        Optional<Attempt> attempt = Optional.empty();
        Optional<CallState.Ended> cancelled = Optional.empty();

        Running(IdentityRequest request, EndpointChoice choice, Instant since) {
            this.request = request;
            this.choice = choice;
            this.since = since;
        }

        Endpoint endpoint(Supplier<URI> sandboxUrl) {
            return choice.resolve(request.identityPoolId(), sandboxUrl);
        }
    }

    /**
     * Creates an object that has not made a call.
     *
     * @param client makes the calls
     * @param sandboxUrl returns the URL of the sandbox; called on a background thread, because it may have to start the sandbox
     * @param log the history of calls
     * @param tasks runs the calls and reports their outcomes
     * @param clock the clock
     */
    public GetIdCall(IdentityClient client, Supplier<URI> sandboxUrl, CallLog log, TaskRunner tasks, Clock clock) {
        this.client = client;
        this.sandboxUrl = sandboxUrl;
        this.log = log;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The state of the call. */
    public ReadOnlyObjectProperty<CallState> state() {
        return state.getReadOnlyProperty();
    }

    /**
     * Shows the outcome of a recorded call, with an explanation as of the time of that call. No request is sent, and nothing is
     * added to the history. Does nothing while a call is in progress.
     *
     * @param request the request of the recorded call
     * @param choice the endpoint of the recorded call
     * @param recorded the outcome of the recorded call
     */
    public void show(IdentityRequest request, EndpointChoice choice, Outcome recorded) {
        if (!isRunning()) {
            Instant ended = recorded.trace().startedAt().plus(recorded.trace().duration());
            Instant known = recorded.trace().startedAt().equals(Instant.EPOCH) ? clock.instant() : ended;
            log.forgetLatest();
            state.set(new CallState.Ended(request, choice, recorded, explanation(request, recorded, () -> known)));
        }
    }

    /** Returns whether a call is in progress. */
    public boolean isRunning() {
        return running.isPresent();
    }

    /**
     * Starts a call, unless one is in progress.
     *
     * @param request the request, which must have no errors
     * @param choice the endpoint, which must have no errors
     */
    public void start(IdentityRequest request, EndpointChoice choice) {
        if (isRunning()) {
            return;
        }
        Running call = new Running(request, choice, clock.instant());
        running = Optional.of(call);
        call.record = log.begin(request, choice, call.since);
        state.set(new CallState.Calling(call.since, 0));
        call.future = Optional.of(tasks.background().submit(() -> {
            CallState.Ended ended = ended(call, run(call));
            tasks.ui().execute(() -> end(call, ended));
        }));
    }

    private Outcome run(Running call) {
        try {
            if (call.request.isGuest()) {
                // Each guest call creates an identity, so that the history must contain the call even if the app is
                // terminated now.
                call.record.ifPresent(CallRecord::awaitRow);
            }
            return client.getId(
                    call.request,
                    call.endpoint(sandboxUrl),
                    attempt -> tasks.ui().execute(() -> showAttempt(call, attempt)));
        } catch (Throwable e) {
            log("A call ended with an unexpected error", e);
            return new Outcome.NotReached(
                    new Failure(Failure.Kind.OTHER, e.getClass().getSimpleName()), knownTrace(call));
        }
    }

    /**
     * Cancels the call in progress, if any. A late answer is dropped. The outcome is shown immediately with a preliminary
     * trace. The full trace replaces it when the thread of the call has ended, which takes milliseconds.
     */
    public void cancel() {
        running.ifPresent(call -> {
            call.future.ifPresent(future -> future.cancel(true));
            CallState.Ended cancelled = ended(call, new Outcome.Cancelled(knownTrace(call)));
            call.cancelled = Optional.of(cancelled);
            end(call, cancelled);
        });
    }

    private CallTrace knownTrace(Running call) {
        Duration duration = Duration.between(call.since, clock.instant());
        return new CallTrace(
                call.endpoint(() -> SANDBOX_OF_CANCELLED),
                Optional.empty(),
                Optional.empty(),
                call.since,
                duration,
                call.attempt.stream()
                        .map(it -> new Attempt(
                                it.number(),
                                it.offset(),
                                duration.minus(it.offset()),
                                Optional.empty(),
                                Optional.empty()))
                        .toList(),
                Optional.empty(),
                Optional.empty());
    }

    private CallState.Ended ended(Running call, Outcome outcome) {
        return new CallState.Ended(call.request, call.choice, outcome, explanation(call.request, outcome, clock));
    }

    /**
     * Returns the explanation of a refusal. Unexpected errors are logged, so that the user still sees the message of the
     * service.
     */
    private static Optional<Explanation> explanation(IdentityRequest request, Outcome outcome, InstantSource time) {
        try {
            return outcome instanceof Outcome.Refused refused
                    ? Optional.of(Explanations.explain(refused.refusal(), request, outcome.trace(), time.instant()))
                    : Optional.empty();
        } catch (Throwable e) {
            log("A refusal could not be explained", e);
            return Optional.empty();
        }
    }

    private static void log(String event, Throwable error) {
        LoggerFactory.getLogger(GetIdCall.class).error(event, error);
    }

    private void end(Running call, CallState.Ended ended) {
        if (isCurrent(call)) {
            running = Optional.empty();
            state.set(ended);
            record(call, ended);
        } else if (ended.outcome() instanceof Outcome.Found) {
            // The service answered before it was cancelled. Only the history still shows the identity that it created.
            record(call, ended);
        } else if (ended.outcome() instanceof Outcome.Cancelled
                && call.cancelled.filter(shown -> shown.equals(state.get())).isPresent()) {
            state.set(ended);
        }
    }

    private void record(Running call, CallState.Ended ended) {
        call.record.ifPresent(record -> log.end(record, ended.outcome()));
    }

    private void showAttempt(Running call, int number) {
        if (isCurrent(call)) {
            Duration offset = Duration.between(call.since, clock.instant());
            call.attempt = Optional.of(new Attempt(number, offset, Duration.ZERO, Optional.empty(), Optional.empty()));
            state.set(new CallState.Calling(call.since, number));
        }
    }

    private boolean isCurrent(Running call) {
        return running.filter(current -> current == call).isPresent();
    }
}
