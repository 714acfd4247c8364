package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.GUEST;
import static io.github.identitydesk.aws.TestCalls.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.Attempt;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What the trace of a call records. */
class TraceTest {
    private static final String DATE = "Date: Mon, 23 Nov 2026 10:01:30 GMT";
    private static final String REQUEST_ID = "x-amzn-requestid: 5f0c0000-1111-2222-3333-444455556666";
    private static final URI ADDRESS = URI.create("https://service.example");

    @Test
    void answeredCallRecordsEndpointAndServiceHeaders() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.http(Reply.json(200, "{\"IdentityId\":\"" + ID + "\"}", DATE, REQUEST_ID))) {
            CallTrace trace = TestCalls.call(GUEST, server.endpoint()).trace();
            assertThat(trace.endpoint()).isEqualTo(server.endpoint());
            assertThat(trace.url()).contains(server.url());
            assertThat(trace.proxy()).isEmpty();
            assertThat(trace.startedAt()).isEqualTo(TestCalls.NOW);
            assertThat(trace.requestId()).contains("5f0c0000-1111-2222-3333-444455556666");
            assertThat(trace.serviceTime()).contains(Instant.parse("2026-11-23T10:01:30Z"));
            Attempt attempt = trace.attempts().getFirst();
            assertThat(attempt.status()).contains(200);
            assertThat(attempt.timeToFirstByte().orElseThrow()).isBetween(Duration.ZERO, attempt.duration());
            assertThat(trace.duration()).isGreaterThanOrEqualTo(attempt.end());
        }
    }

    @Test
    void refusalHasItsRequestId() throws IOException {
        Reply refusal = Reply.json(400, "{\"__type\":\"NotAuthorizedException\"}", REQUEST_ID);
        try (ScriptedServer server = ScriptedServer.http(refusal)) {
            Outcome outcome = TestCalls.call(GUEST, server.endpoint());
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(outcome.trace().requestId()).contains("5f0c0000-1111-2222-3333-444455556666");
        }
    }

    @Test
    void callWithoutConnectionHasOneUnansweredAttempt() {
        Endpoint nowhere = new Endpoint.Custom(URI.create("http://nowhere.invalid:81/path"), new Region("us-east-1"));
        CallTrace trace = TestCalls.call(GUEST, nowhere).trace();
        assertThat(trace.url()).contains(URI.create("http://nowhere.invalid:81/path/"));
        assertThat(trace.requestId()).isEmpty();
        assertThat(trace.serviceTime()).isEmpty();
        assertThat(trace.attempts()).hasSize(1);
        assertThat(trace.attempts().getFirst().status()).isEmpty();
        assertThat(trace.attempts().getFirst().timeToFirstByte()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date: yesterday", "Date:", "Date: 2026-11-23T10:01:30Z"})
    void invalidDateGivesNoServiceTime(String date) throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.json(200, "{\"IdentityId\":\"" + ID + "\"}", date))) {
            Outcome outcome = TestCalls.call(GUEST, server.endpoint());
            assertThat(outcome).isInstanceOf(Outcome.Found.class);
            assertThat(outcome.trace().serviceTime()).isEmpty();
        }
    }

    @Test
    void timesAreRelativeToTheCallAndTheAttempt() {
        AtomicLong millis = new AtomicLong(1_000);
        CallRecorder recorder = recorder(millis, new ArrayList<>());
        millis.addAndGet(5);
        recorder.startAttempt(ADDRESS);
        millis.addAndGet(60);
        recorder.answerBegins(status(500));
        millis.addAndGet(1);
        recorder.attemptEnds();
        millis.addAndGet(20);
        recorder.startAttempt(ADDRESS);
        millis.addAndGet(30);
        recorder.attemptEnds();
        millis.addAndGet(2);
        CallTrace trace = recorder.seal();
        assertThat(trace.duration()).isEqualTo(Duration.ofMillis(118));
        assertThat(trace.attempts())
                .containsExactly(
                        new Attempt(
                                1,
                                Duration.ofMillis(5),
                                Duration.ofMillis(61),
                                Optional.of(Duration.ofMillis(60)),
                                Optional.of(500)),
                        new Attempt(
                                2, Duration.ofMillis(86), Duration.ofMillis(30), Optional.empty(), Optional.empty()));
    }

    @Test
    void recordOfAnAbandonedCallStopsGrowing() {
        AtomicLong millis = new AtomicLong();
        List<Integer> announced = new ArrayList<>();
        CallRecorder recorder = recorder(millis, announced);
        recorder.startAttempt(ADDRESS);
        millis.addAndGet(40);
        assertThat(recorder.seal().attempts())
                .containsExactly(
                        new Attempt(1, Duration.ZERO, Duration.ofMillis(40), Optional.empty(), Optional.empty()));
        recorder.startAttempt(ADDRESS);
        recorder.attemptEnds();
        assertThat(recorder.seal().attempts()).hasSize(1);
        assertThat(announced).containsExactly(1);
    }

    private static CallRecorder recorder(AtomicLong millis, List<Integer> announced) {
        Endpoint endpoint = new Endpoint.Custom(ADDRESS, new Region("us-east-1"));
        return new CallRecorder(
                endpoint, TestCalls.CLOCK, () -> millis.get() * 1_000_000, announced::add, UnaryOperator.identity());
    }

    private static SdkHttpResponse status(int code) {
        return SdkHttpResponse.builder().statusCode(code).build();
    }
}
