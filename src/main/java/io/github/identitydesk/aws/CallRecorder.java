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
 * Records the events of one call. The thread of the call writes; the thread that waits for it may read at any time, and
 * seals the record when it stops waiting.
 */
final class CallRecorder {
    /** The record of the call that the current thread makes; the SDK hands nothing of ours down to its HTTP client. */
    static final ScopedValue<CallRecorder> CURRENT = ScopedValue.newInstance();

    private final Endpoint endpoint;
    private final LongSupplier nanoTime;
    private final IntConsumer attemptStarted;
    private final UnaryOperator<String> harmless;
    private final Instant startedAt;
    private final long start;

    private final List<Attempt> attempts = new ArrayList<>();
    private Optional<Running> running = Optional.empty();
    private Optional<URI> url = Optional.empty();
    private Optional<String> proxy = Optional.empty();
    private Optional<String> requestId = Optional.empty();
    private Optional<Instant> serviceTime = Optional.empty();
    private OptionalInt answer = OptionalInt.empty();
    private boolean answerSays;
    private boolean sent;
    private boolean sealed;

    /**
     * @param clock tells when the call began
     * @param nanoTime a clock that only runs forward, for how long things take
     * @param attemptStarted told the number of each attempt
     * @param harmless makes a name that the other side sent fit to be kept
     */
    CallRecorder(
            Endpoint endpoint,
            Clock clock,
            LongSupplier nanoTime,
            IntConsumer attemptStarted,
            UnaryOperator<String> harmless) {
        this.endpoint = endpoint;
        this.nanoTime = nanoTime;
        this.attemptStarted = attemptStarted;
        this.harmless = harmless;
        this.startedAt = clock.instant();
        this.start = nanoTime.getAsLong();
    }

    /** Where the call goes. */
    Endpoint endpoint() {
        return endpoint;
    }

    /** A further attempt begins, to that address. */
    synchronized void attemptStarts(URI target) {
        if (sealed) {
            return;
        }
        answer = OptionalInt.empty();
        url = Optional.of(target);
        running = Optional.of(new Running(attempts.size() + 1, elapsed(), Optional.empty(), Optional.empty()));
        attemptStarted.accept(attempts.size() + 1);
    }

    /** The attempt goes through a proxy, {@code host:port}. */
    synchronized void goesThrough(String proxyAddress) {
        proxy = Optional.of(proxyAddress);
    }

    /** Whether the other side of the connection is a proxy that could answer itself, because nothing is encrypted. */
    synchronized boolean isReadByProxy() {
        return proxy.isPresent() && isPlain();
    }

    /** Whether nothing of the call is encrypted. */
    synchronized boolean isPlain() {
        return url.filter(target -> "http".equalsIgnoreCase(target.getScheme())).isPresent();
    }

    /** The proxy through which the last attempt went, {@code host:port}. */
    synchronized Optional<String> proxy() {
        return proxy;
    }

    /** The connection is open, and the request is on its way. */
    synchronized void requestStarts() {
        sent = true;
    }

    /** Whether a request of this call may have reached the other side. */
    synchronized boolean isSent() {
        return sent;
    }

    /** The head of an answer is there. */
    synchronized void answerBegins(SdkHttpResponse head) {
        running = running.map(attempt -> attempt.answered(elapsed(), head.statusCode()));
        requestId = head.firstMatchingHeader("x-amzn-RequestId").map(harmless);
        serviceTime = head.firstMatchingHeader("Date").flatMap(CallRecorder::httpDate);
    }

    /**
     * All of an answer is there.
     *
     * @param statusCode its status
     * @param says whether its body says anything
     */
    synchronized void answerEnds(int statusCode, boolean says) {
        answer = OptionalInt.of(statusCode);
        answerSays = says;
    }

    /** Whether the body of the last answer said anything. */
    synchronized boolean answerSays() {
        return answerSays;
    }

    /** The status of the last attempt's answer, where that came whole. */
    synchronized OptionalInt answer() {
        return answer;
    }

    /** An attempt is over, however it went. */
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

    /** An attempt that is under way; times are from the start of the call. */
    private record Running(int number, Duration offset, Optional<Duration> firstByte, Optional<Integer> status) {
        /** The JDK gives -1 as the status of an answer that has no status line. */
        Running answered(Duration now, int statusCode) {
            return new Running(
                    number, offset, Optional.of(now), Optional.of(statusCode).filter(code -> code >= 100));
        }

        Attempt ended(Duration now) {
            return new Attempt(number, offset, now.minus(offset), firstByte.map(time -> time.minus(offset)), status);
        }
    }
}
