package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.IdentityClient;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.store.History;
import io.github.identitydesk.store.PastOutcome;
import io.github.identitydesk.store.RecentPools;
import io.github.identitydesk.store.Store;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GetIdCallTest {
    private static final IdentityRequest REQUEST =
            IdentityRequest.guest("us-east-1:1a2b3c4d-1234-5678-9abc-def012345678");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T10:42:00Z"), ZoneOffset.UTC);
    private static final URI SANDBOX = URI.create("http://127.0.0.1:8123/");

    private final FakeClient client = new FakeClient();
    private final Later background = new Later();
    private final List<CallState> states = new ArrayList<>();
    private final TaskRunner tasks = new TaskRunner(background, Runnable::run);
    private GetIdCall call;
    private CallLog log;
    private Store store;

    @TempDir
    Path home;

    @BeforeEach
    void wire() {
        store = Stores.in(home);
        log = new CallLog(store, tasks, CLOCK, Stores.WORDS);
        call = new GetIdCall(client, () -> SANDBOX, log, tasks, CLOCK);
    }

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
    void exceptionEndsTheCall() {
        client.failing = true;
        call.start(REQUEST, EndpointChoice.AWS);
        background.runAll();

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
    void errorDuringTheExplanationEndsTheCall() {
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
        explained.start(REQUEST, EndpointChoice.AWS);
        background.runAll();

        assertThat(explained.isRunning()).isFalse();
        assertThat(explained.state().get())
                .isInstanceOfSatisfying(
                        CallState.Ended.class,
                        ended -> assertThat(ended.outcome()).isInstanceOf(Outcome.Refused.class));
    }

    @Test
    void endedCallIsRecordedWithoutTokens() {
        IdentityRequest request = new IdentityRequest(
                REQUEST.identityPoolId(), Optional.empty(), List.of(Login.of("accounts.google.com", "s3cret")));
        call.start(request, EndpointChoice.SANDBOX);
        background.runAll();

        assertThat(log.entries().get()).hasSize(1);
        assertThat(log.entries().get().getFirst().identityPoolId()).isEqualTo(REQUEST.identityPoolId());
        assertThat(log.entries().get().toString())
                .contains("accounts.google.com")
                .doesNotContain("s3cret");
    }

    @Test
    void sameLoginIsRecognized() {
        IdentityRequest request = new IdentityRequest(
                REQUEST.identityPoolId(), Optional.empty(), List.of(Login.of("accounts.google.com", "s3cret")));
        call.start(request, EndpointChoice.SANDBOX);
        background.runAll();
        assertThat(log.recognition().get()).isEmpty();

        client.clockOffset = Duration.ofMinutes(5);
        call.start(request, EndpointChoice.SANDBOX);
        background.runAll();
        assertThat(log.recognition().get()).hasValueSatisfying(known -> {
            assertThat(known.same()).isTrue();
            assertThat(known.before().time()).isEqualTo(CLOCK.instant());
        });

        client.identityId = "us-east-1:99999999-1111-2222-3333-444455556666";
        client.clockOffset = Duration.ofMinutes(10);
        call.start(request, EndpointChoice.SANDBOX);
        background.runAll();
        assertThat(log.recognition().get())
                .hasValueSatisfying(known -> assertThat(known.same()).isFalse());
    }

    @Test
    void callIsRecordedWhenSentAndUpdatedAtItsEnd() {
        call.start(REQUEST, EndpointChoice.SANDBOX);
        client.onCall = () -> {
            assertThat(Stores.in(home).history().value()).isEqualTo(History.EMPTY);
            assertThat(onDisk().entries())
                    .singleElement()
                    .satisfies(row -> assertThat(row.outcome()).isEqualTo(new PastOutcome.Sent()));
        };
        background.runAll();

        assertThat(client.calls).hasSize(1);
        assertThat(call.state().get())
                .isInstanceOfSatisfying(
                        CallState.Ended.class,
                        ended -> assertThat(ended.outcome()).isInstanceOf(Outcome.Found.class));
        assertThat(onDisk().entries())
                .singleElement()
                .satisfies(row -> assertThat(row.identityId()).contains(client.identityId));
    }

    @Test
    void cancelledCallIsRecordedAsCancelled() {
        call.start(REQUEST, EndpointChoice.SANDBOX);
        background.runFirst();
        call.cancel();
        background.runAll();

        assertThat(onDisk().entries()).hasSize(1);
    }

    @Test
    void identityThatArrivesAfterACancelIsRecorded() {
        call.start(REQUEST, EndpointChoice.SANDBOX);
        call.cancel();
        CallState cancelled = call.state().get();
        background.runAll();

        assertThat(call.state().get()).isEqualTo(cancelled);
        assertThat(onDisk().entries())
                .singleElement()
                .satisfies(row -> assertThat(row.identityId()).contains(client.identityId));
    }

    @Test
    void noCallIsRecordedIfTheHistoryIsOff() {
        log.kept().set(false);
        call.start(REQUEST, EndpointChoice.SANDBOX);
        background.runAll();

        assertThat(onDisk()).isEqualTo(History.EMPTY);
        assertThat(store.recentPools().value()).isEqualTo(RecentPools.NONE);
    }

    @Test
    void historySwitchIsSharedBetweenWindows() {
        CallLog second = new CallLog(store, tasks, CLOCK, Stores.WORDS);

        log.kept().set(false);
        assertThat(second.kept().get()).isFalse();

        second.kept().set(true);
        assertThat(log.kept().get()).isTrue();
        assertThat(store.settings().value().keepsHistory()).isTrue();

        second.close();
        log.kept().set(false);
        assertThat(second.kept().get())
                .as("a closed window is no longer updated")
                .isTrue();
    }

    private History onDisk() {
        Store other = Stores.in(home);
        other.history().load();
        return other.history().value();
    }

    private static final class FakeClient implements IdentityClient {
        final List<IdentityRequest> calls = new ArrayList<>();
        boolean failing;
        Runnable onCall = () -> {};
        boolean refusing;
        Optional<Error> thrown = Optional.empty();
        Duration clockOffset = Duration.ZERO;
        String identityId = "us-east-1:0f1e2d3c-1111-2222-3333-444455556666";

        @Override
        public Outcome getId(IdentityRequest request, Endpoint endpoint, IntConsumer attemptStarted) {
            calls.add(request);
            onCall.run();
            if (failing) {
                throw new IllegalStateException("secret");
            }
            thrown.ifPresent(error -> {
                throw error;
            });
            attemptStarted.accept(1);
            Outcome found = outcome(endpoint);
            return refusing
                    ? new Outcome.Refused(Refusal.of("NotAuthorizedException", "no", 400), found.trace())
                    : found;
        }

        Outcome outcome(Endpoint endpoint) {
            return new Outcome.Found(
                    identityId,
                    new CallTrace(
                            endpoint,
                            Optional.empty(),
                            Optional.empty(),
                            CLOCK.instant().plus(clockOffset),
                            Duration.ofMillis(143),
                            List.of(),
                            Optional.empty(),
                            Optional.empty()));
        }

        @Override
        public void warmUp() {}
    }
}
