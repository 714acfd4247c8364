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
 * The one call that a window can have under way. All methods are for the UI thread; the call itself runs on another,
 * and its end comes back through the UI executor, which is the only crossing.
 */
public final class GetIdCall {
    /** The sandbox of a call that was cancelled, whose port need not be known. */
    private static final URI SANDBOX_OF_CANCELLED = URI.create("http://127.0.0.1/");

    private final IdentityClient client;
    private final Supplier<URI> sandboxUrl;
    private final CallLog log;
    private final TaskRunner tasks;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<CallState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new CallState.NotCalled());

    private Optional<Running> running = Optional.empty();

    /** The call in progress. Each call has its own instance, by which a late answer is recognized. */
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
     * A call that has not been made.
     *
     * @param client makes the calls
     * @param sandboxUrl where the sandbox answers; asked on the background thread, since it may have to start first
     * @param log takes down the calls as they are sent and end
     * @param tasks where they run, and where their end is shown
     * @param clock the time
     */
    public GetIdCall(IdentityClient client, Supplier<URI> sandboxUrl, CallLog log, TaskRunner tasks, Clock clock) {
        this.client = client;
        this.sandboxUrl = sandboxUrl;
        this.log = log;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Where the call stands. */
    public ReadOnlyObjectProperty<CallState> state() {
        return state.getReadOnlyProperty();
    }

    /**
     * Shows how a call ended that was made elsewhere and recorded, explained as of that time. Nothing is sent, and the
     * history gets no row. Does nothing while a call is under way.
     */
    public void show(IdentityRequest request, EndpointChoice choice, Outcome recorded) {
        if (!isRunning()) {
            Instant ended = recorded.trace().startedAt().plus(recorded.trace().duration());
            Instant known = recorded.trace().startedAt().equals(Instant.EPOCH) ? clock.instant() : ended;
            state.set(new CallState.Ended(request, choice, recorded, explanation(request, recorded, () -> known)));
        }
    }

    /** Whether a call is under way. */
    public boolean isRunning() {
        return running.isPresent();
    }

    /**
     * Starts the call, unless one is under way already.
     *
     * @param request what to ask; free of errors
     * @param choice where to; free of errors
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
                // Each call of a guest makes an identity, so the history must know of it even if the app is killed now.
                call.record.ifPresent(CallRecord::awaitRow);
            }
            return client.getId(
                    call.request,
                    call.endpoint(sandboxUrl),
                    attempt -> tasks.ui().execute(() -> attemptStarts(call, attempt)));
        } catch (Throwable e) {
            log("A call ended in an error of this program", e);
            return new Outcome.NotReached(
                    new Failure(Failure.Kind.OTHER, e.getClass().getSimpleName()), knownTrace(call));
        }
    }

    /**
     * Cancels the call under way, if there is one; its answer, should it still come, is dropped. What is known of the
     * call is shown at once; the full trace follows as soon as the call's thread has stopped, which takes milliseconds.
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

    /** An error in the explanation costs the explanation alone; the service's own message is still shown. */
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
            // Cancelled too late: the identity is there, and only the history can still tell.
            record(call, ended);
        } else if (ended.outcome() instanceof Outcome.Cancelled
                && call.cancelled.filter(shown -> shown.equals(state.get())).isPresent()) {
            state.set(ended);
        }
    }

    private void record(Running call, CallState.Ended ended) {
        call.record.ifPresent(record -> log.end(record, ended.outcome()));
    }

    private void attemptStarts(Running call, int number) {
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
