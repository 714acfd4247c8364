package io.github.identitydesk.aws;

import io.github.identitydesk.model.Attempt;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Records the events of one call. The thread of the call writes; the thread that waits for the call may read at any time, and
 * seals the record when it stops waiting.
 */
final class CallRecorder {
    /**
     * The record of the call that the current thread makes. It is a scoped value because the SDK passes no application data
     * to its HTTP client.
     */
    static final ScopedValue<CallRecorder> CURRENT = ScopedValue.newInstance();

    private final Endpoint endpoint;
    private final LongSupplier nanoTime;
    private final IntConsumer attemptStarted;
    private final UnaryOperator<String> sanitizer;
    private final Instant startedAt;
    private final long start;

    private final List<Attempt> attempts = new ArrayList<>();
    private Optional<Running> running = Optional.empty();
    private Optional<URI> url = Optional.empty();
    private Optional<String> proxy = Optional.empty();
    private Optional<String> requestId = Optional.empty();
    private Optional<Instant> serviceTime = Optional.empty();
    private OptionalInt answer = OptionalInt.empty();
    private boolean answerHasContent;
    private boolean sent;
    private boolean sealed;

    /**
     * Creates a recorder and starts to measure the time of the call.
     *
     * @param clock the clock that determines when the call began
     * @param nanoTime a monotonic clock, in nanoseconds, for measuring durations
     * @param attemptStarted receives the number of each attempt as it starts
     * @param sanitizer sanitizes a name that the server or proxy sent
     */
    CallRecorder(
            Endpoint endpoint,
            Clock clock,
            LongSupplier nanoTime,
            IntConsumer attemptStarted,
            UnaryOperator<String> sanitizer) {
        this.endpoint = endpoint;
        this.nanoTime = nanoTime;
        this.attemptStarted = attemptStarted;
        this.sanitizer = sanitizer;
        this.startedAt = clock.instant();
        this.start = nanoTime.getAsLong();
    }

    /** Returns the endpoint of the call. */
    Endpoint endpoint() {
        return endpoint;
    }

    /** Records the start of a further attempt, to the given address. */
    synchronized void startAttempt(URI target) {
        if (sealed) {
            return;
        }
        answer = OptionalInt.empty();
        url = Optional.of(target);
        running = Optional.of(new Running(attempts.size() + 1, elapsed(), Optional.empty(), Optional.empty()));
        attemptStarted.accept(attempts.size() + 1);
    }

    /** Records that the attempt uses a proxy, given as {@code host:port}. */
    synchronized void recordProxy(String proxyAddress) {
        proxy = Optional.of(proxyAddress);
    }

    /** Returns whether the call is sent to a proxy unencrypted, so that the proxy itself could have answered it. */
    synchronized boolean isReadByProxy() {
        return proxy.isPresent() && isPlain();
    }

    /** Returns whether the call is sent unencrypted. */
    synchronized boolean isPlain() {
        return url.filter(target -> "http".equalsIgnoreCase(target.getScheme())).isPresent();
    }

    /** Returns the proxy of the last attempt as {@code host:port}. */
    synchronized Optional<String> proxy() {
        return proxy;
    }

    /** Records that the connection is open and that sending the request has begun. */
    synchronized void requestStarts() {
        sent = true;
    }

    /** Returns whether a request of this call may have reached the server or proxy. */
    synchronized boolean isSent() {
        return sent;
    }

    /** Records the status and headers of an answer. */
    synchronized void answerBegins(SdkHttpResponse head) {
        running = running.map(attempt -> attempt.answered(elapsed(), head.statusCode()));
        requestId = head.firstMatchingHeader("x-amzn-RequestId").map(sanitizer);
        serviceTime = head.firstMatchingHeader("Date").flatMap(CallRecorder::httpDate);
    }

    /**
     * Records that an answer was received completely.
     *
     * @param statusCode the status of the answer
     * @param hasContent whether the body has content
     */
    synchronized void answerEnds(int statusCode, boolean hasContent) {
        answer = OptionalInt.of(statusCode);
        answerHasContent = hasContent;
    }

    /** Returns whether the body of the last answer had content. */
    synchronized boolean answerHasContent() {
        return answerHasContent;
    }

    /** Returns the status of the last attempt's answer, if that was received completely. */
    synchronized OptionalInt answer() {
        return answer;
    }

    /** Records the end of an attempt, successful or not. */
    synchronized void attemptEnds() {
        if (!sealed) {
            running.map(attempt -> attempt.ended(elapsed())).ifPresent(attempts::add);
            running = Optional.empty();
        }
    }

    /** Returns the trace so far. Later events are neither recorded nor reported. */
    synchronized CallTrace seal() {
        attemptEnds();
        sealed = true;
        return new CallTrace(endpoint, url, proxy, startedAt, elapsed(), attempts, requestId, serviceTime);
    }

    private Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - start);
    }

    private static Optional<Instant> httpDate(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** An attempt in progress. Times are relative to the start of the call. */
    private record Running(int number, Duration offset, Optional<Duration> firstByte, Optional<Integer> status) {
        /** Returns this attempt with its answer. The JDK reports -1 as the status of an answer that has no status line. */
        Running answered(Duration now, int statusCode) {
            return new Running(
                    number, offset, Optional.of(now), Optional.of(statusCode).filter(code -> code >= 100));
        }

        Attempt ended(Duration now) {
            return new Attempt(number, offset, now.minus(offset), firstByte.map(time -> time.minus(offset)), status);
        }
    }
}
