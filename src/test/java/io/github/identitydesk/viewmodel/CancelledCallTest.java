package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cancelled call is shown at once with what is known of it, and with its full trace when its thread has ended. */
class CancelledCallTest extends GetIdCallFixture {
    private final Outcome.Cancelled full = new Outcome.Cancelled(new CallTrace(
            new Endpoint.Aws(new Region("us-east-1")),
            Optional.of(URI.create("https://cognito-identity.us-east-1.amazonaws.com/")),
            Optional.empty(),
            CLOCK.instant(),
            Duration.ofMillis(7),
            List.of(),
            Optional.empty(),
            Optional.empty()));

    @BeforeEach
    void answerIsTheTraceOfACancelledCall() {
        client.answer = Optional.of(full);
    }

    private Optional<Outcome> shown() {
        return call.state().get() instanceof CallState.Ended ended ? Optional.of(ended.outcome()) : Optional.empty();
    }

    @Test
    void fullTraceReplacesThePreliminaryOne() {
        call.start(REQUEST, EndpointChoice.AWS);
        call.cancel();
        assertThat(shown()).containsInstanceOf(Outcome.Cancelled.class).isNotEqualTo(Optional.of(full));

        background.runAll();
        assertThat(shown()).contains(full);
    }

    @Test
    void fullTraceIsDroppedIfAnotherAnswerIsShown() {
        call.start(REQUEST, EndpointChoice.AWS);
        call.cancel();
        Outcome recorded = client.outcome(new Endpoint.Aws(new Region("us-east-1")));
        call.show(REQUEST, EndpointChoice.AWS, recorded);
        background.runAll();

        assertThat(shown()).contains(recorded);
    }

    @Test
    void anyOtherLateAnswerIsDropped() {
        client.answer = Optional.empty();
        client.failing = true;
        call.start(REQUEST, EndpointChoice.AWS);
        call.cancel();
        background.runAll();

        assertThat(shown()).containsInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    void sandboxIsNotStartedToShowThatItsCallWasCancelled() {
        GetIdCall toSandbox = new GetIdCall(
                client,
                () -> {
                    throw new AssertionError("the sandbox is started");
                },
                log,
                tasks,
                CLOCK);
        toSandbox.start(REQUEST, EndpointChoice.SANDBOX);
        toSandbox.cancel();

        assertThat(toSandbox.state().get())
                .isInstanceOfSatisfying(
                        CallState.Ended.class,
                        ended -> assertThat(ended.outcome().trace().endpoint())
                                .isEqualTo(new Endpoint.Sandbox(
                                        URI.create("http://127.0.0.1/"), new Region("us-east-1"))));
    }
}
