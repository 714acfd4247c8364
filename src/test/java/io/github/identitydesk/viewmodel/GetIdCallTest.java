package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.LogNotes;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A call shows its progress and its outcome, ends at once when it is cancelled, and survives every error. */
class GetIdCallTest extends GetIdCallFixture {
    private final List<CallState> states = new ArrayList<>();

    @Test
    void outcomeAndAttemptsAreShown() {
        call.state().subscribe(state -> states.add(state));
        call.start(REQUEST, EndpointChoice.SANDBOX);
        background.runAll();

        Outcome outcome = client.outcome(new Endpoint.Sandbox(SANDBOX, new Region("us-east-1")));
        assertThat(states)
                .containsExactly(
                        new CallState.NotCalled(),
                        new CallState.Calling(CLOCK.instant(), 0),
                        new CallState.Calling(CLOCK.instant(), 1),
                        new CallState.Ended(REQUEST, EndpointChoice.SANDBOX, outcome, Optional.empty()));
        assertThat(call.isRunning()).isFalse();
    }

    @Test
    void secondSubmitDuringACallIsIgnored() {
        call.start(REQUEST, EndpointChoice.AWS);
        call.start(REQUEST, EndpointChoice.AWS);
        background.runAll();

        assertThat(client.calls).hasSize(1);
    }

    @Test
    void cancelEndsTheCallAndItsAnswerIsDropped() {
        call.start(REQUEST, EndpointChoice.AWS);
        call.cancel();

        assertThat(call.isRunning()).isFalse();
        assertThat(call.state().get())
                .isInstanceOfSatisfying(
                        CallState.Ended.class,
                        ended -> assertThat(ended.outcome()).isInstanceOf(Outcome.Cancelled.class));

        call.start(REQUEST, EndpointChoice.SANDBOX);
        CallState second = call.state().get();
        // The entry of the first call, the call itself, and the update of its entry.
        background.runFirst();
        background.runFirst();
        background.runFirst();
        assertThat(call.state().get()).as("the first call's answer is dropped").isEqualTo(second);

        background.runAll();
        assertThat(call.state().get()).isInstanceOf(CallState.Ended.class);
    }

    @Test
    void cancelWithoutACallDoesNothing() {
        call.cancel();

        assertThat(call.state().get()).isEqualTo(new CallState.NotCalled());
    }

    @Test
    void exceptionEndsTheCallAndIsLogged() {
        client.failing = true;
        try (LogNotes notes = new LogNotes()) {
            call.start(REQUEST, EndpointChoice.AWS);
            background.runAll();
            assertThat(notes.lines()).anyMatch(line -> line.contains("GetIdCallFixture$FakeClient.getId"));
        }

        assertThat(call.state().get())
                .isInstanceOfSatisfying(
                        CallState.Ended.class,
                        ended -> assertThat(ended.outcome())
                                .isInstanceOfSatisfying(
                                        Outcome.NotReached.class,
                                        notReached -> assertThat(notReached.failure())
                                                .isEqualTo(new Failure(Failure.Kind.OTHER, "IllegalStateException"))));
    }

    @ParameterizedTest
    @MethodSource
    void jvmErrorEndsTheCall(Error error) {
        client.thrown = Optional.of(error);
        call.start(REQUEST, EndpointChoice.AWS);
        background.runAll();

        assertThat(call.isRunning()).isFalse();
        assertThat(call.state().get())
                .isInstanceOfSatisfying(
                        CallState.Ended.class,
                        ended -> assertThat(ended.outcome()).isInstanceOf(Outcome.NotReached.class));
    }

    static List<Error> jvmErrorEndsTheCall() {
        return List.of(new StackOverflowError(), new NoClassDefFoundError("x"), new OutOfMemoryError());
    }

    @Test
    void errorDuringTheExplanationEndsTheCallAndIsLogged() {
        AtomicInteger readings = new AtomicInteger();
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                if (readings.incrementAndGet() == 3) {
                    throw new StackOverflowError("while explaining");
                }
                return CLOCK.instant();
            }

            @Override
            public ZoneId getZone() {
                return CLOCK.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        client.refusing = true;
        GetIdCall explained = new GetIdCall(client, () -> SANDBOX, log, tasks, clock);
        try (LogNotes notes = new LogNotes()) {
            explained.start(REQUEST, EndpointChoice.AWS);
            background.runAll();
            assertThat(notes.lines()).anyMatch(line -> line.contains("while explaining"));
        }

        assertThat(explained.isRunning()).isFalse();
        assertThat(explained.state().get())
                .isInstanceOfSatisfying(
                        CallState.Ended.class,
                        ended -> assertThat(ended.outcome()).isInstanceOf(Outcome.Refused.class));
    }

    @Test
    void cancelInterruptsTheCallAndShowsTheAttemptInProgress() {
        List<Boolean> interrupted = new ArrayList<>();
        List<Outcome> cancelled = new ArrayList<>();
        client.onCall = () -> interrupted.add(Thread.currentThread().isInterrupted());
        call.state().subscribe((was, is) -> {
            if (is instanceof CallState.Calling calling && calling.attempt() == 1) {
                call.cancel();
                cancelled.add(((CallState.Ended) call.state().get()).outcome());
            }
        });
        call.start(REQUEST, EndpointChoice.SANDBOX);
        background.runAll();
        assertThat(cancelled)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.trace().attempts())
                        .singleElement()
                        .satisfies(attempt -> assertThat(attempt.number()).isEqualTo(1)));

        call.start(REQUEST, EndpointChoice.SANDBOX);
        call.cancel();
        background.runAll();
        assertThat(interrupted).containsExactly(false, true);
    }
}
