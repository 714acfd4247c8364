package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.CLOCK;
import static io.github.identitydesk.aws.TestCalls.GUEST;
import static io.github.identitydesk.aws.TestCalls.ID;
import static io.github.identitydesk.aws.TestCalls.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.Attempt;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How often a call is sent, and how its trace records that. */
class RetriesTest {
    static Stream<Arguments> transientFailures() {
        return Stream.of(
                Arguments.of("an internal error", Reply.refused(500, "InternalErrorException", "oops")),
                Arguments.of("throttling", Reply.refused(400, "TooManyRequestsException", "Rate exceeded")),
                Arguments.of("a gateway's page", Reply.html(503, "<html>")),
                Arguments.of("a broken connection", Reply.hangUp()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transientFailures")
    void callWithLoginsIsRetriedAfterATransientFailure(String name, Reply failure) throws IOException {
        try (ScriptedServer server = ScriptedServer.http(failure, Reply.found(ID))) {
            Outcome outcome = TestCalls.call(LOGIN, server.endpoint());
            assertThat(outcome).isInstanceOf(Outcome.Found.class);
            assertThat(server.received()).hasSize(2);
            assertThat(outcome.trace().attempts()).extracting(Attempt::number).containsExactly(1, 2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transientFailures")
    void guestCallIsSentOnceDespiteATransientFailure(String name, Reply failure) throws IOException {
        try (ScriptedServer server = ScriptedServer.http(failure, Reply.found(ID))) {
            Outcome outcome = TestCalls.call(GUEST, server.endpoint());
            assertThat(outcome).isNotInstanceOf(Outcome.Found.class);
            assertThat(server.received()).hasSize(1);
            assertThat(outcome.trace().attempts()).hasSize(1);
        }
    }

    @Test
    void guestCallIsSentOnceEvenIfAReusedConnectionBreaks() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.found(ID), Reply.hangUp(), Reply.found(ID));
                SdkIdentityClient client = new SdkIdentityClient(TestCalls.patient(), CLOCK)) {
            assertThat(client.getId(GUEST, server.endpoint(), number -> {})).isInstanceOf(Outcome.Found.class);
            assertThat(client.getId(GUEST, server.endpoint(), number -> {}))
                    .isInstanceOfSatisfying(
                            Outcome.NotReached.class,
                            notReached -> assertThat(notReached.failure().kind())
                                    .isEqualTo(Failure.Kind.CLOSED_WITHOUT_ANSWER));
            assertThat(server.received()).hasSize(2);
        }
    }

    static Stream<Arguments> permanentFailures() {
        return Stream.of(
                Arguments.of("a refusal", Reply.refused(400, "NotAuthorizedException", "no")),
                Arguments.of("a conflict", Reply.refused(400, "ResourceConflictException", "no")),
                Arguments.of("a page with status 200", Reply.html(200, "<html>")),
                Arguments.of("a page with status 403", Reply.html(403, "<html>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("permanentFailures")
    void callWithLoginsIsNotRetriedAfterAPermanentFailure(String name, Reply failure) throws IOException {
        try (ScriptedServer server = ScriptedServer.http(failure, Reply.found(ID))) {
            assertThat(TestCalls.call(LOGIN, server.endpoint())).isNotInstanceOf(Outcome.Found.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void timeoutIsNotRetried() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.silence(), Reply.found(ID))) {
            Outcome outcome = TestCalls.call(TestCalls.readTimeout(Duration.ofMillis(50)), LOGIN, server.endpoint());
            assertThat(outcome).isInstanceOf(Outcome.NotReached.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void attemptsEndAtTheConfiguredNumber() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(internalErrors(9))) {
            Outcome outcome = TestCalls.call(attempts(4), LOGIN, server.endpoint());
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(server.received()).hasSize(4);
            assertThat(outcome.trace().attempts()).hasSize(4);
        }
    }

    @Test
    void eachAttemptIsAnnouncedWhenItBegins() throws IOException {
        List<Integer> announced = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.http(internalErrors(2)).then(Reply.found(ID));
                SdkIdentityClient client = new SdkIdentityClient(attempts(3), CLOCK)) {
            client.getId(LOGIN, server.endpoint(), announced::add);
        }
        assertThat(announced).containsExactly(1, 2, 3);
    }

    @Test
    void traceListsTheAttemptsInOrderWithTheirStatus() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(
                Reply.refused(500, "InternalErrorException", "oops"), Reply.hangUp(), Reply.found(ID))) {
            List<Attempt> attempts = TestCalls.call(attempts(3), LOGIN, server.endpoint())
                    .trace()
                    .attempts();
            assertThat(attempts)
                    .extracting(Attempt::status)
                    .containsExactly(Optional.of(500), Optional.empty(), Optional.of(200));
            assertThat(attempts.get(1).offset())
                    .isGreaterThanOrEqualTo(attempts.get(0).end());
            assertThat(attempts.get(2).offset())
                    .isGreaterThanOrEqualTo(attempts.get(1).end());
        }
    }

    /** By default, the SDK limits retries by a budget shared between calls, enough for about a hundred. */
    @Test
    void otherCallsDoNotAffectTheNumberOfAttempts() throws Exception {
        int calls = 120;
        try (ScriptedServer server = ScriptedServer.http(internalErrors(2 * calls));
                SdkIdentityClient client = new SdkIdentityClient(attempts(2), CLOCK);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Outcome> call = () -> client.getId(LOGIN, server.endpoint(), number -> {});
            for (Future<Outcome> outcome : threads.invokeAll(Collections.nCopies(calls, call))) {
                assertThat(outcome.get().trace().attempts()).hasSize(2);
            }
        }
    }

    @Test
    void longRetryAfterIsIgnored() throws IOException {
        Reply busy = Reply.answer(503, "text/html", "<html>", "Retry-After: 3600");
        try (ScriptedServer server = ScriptedServer.http(busy, Reply.found(ID))) {
            assertThat(TestCalls.call(LOGIN, server.endpoint())).isInstanceOf(Outcome.Found.class);
        }
    }

    private static ClientSettings attempts(int most) {
        return TestCalls.patient().withMaxAttempts(most);
    }

    private static Reply[] internalErrors(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Reply.refused(500, "InternalErrorException", "oops"))
                .toArray(Reply[]::new);
    }
}
