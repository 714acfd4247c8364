package io.github.identitydesk.aws;

import io.github.identitydesk.model.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;

/**
 * Runs each call on its own thread, so that the caller returns immediately when it is interrupted or its time limit is
 * reached, even during a host name lookup by the JDK, which cannot be interrupted. Anything thrown, including an
 * {@link Error}, ends the call as failed.
 */
final class Calls implements AutoCloseable {
    private final ExecutorService threads;
    private final boolean logs;

    private Calls(Thread.Builder builder, boolean logs) {
        this.threads = Executors.newThreadPerTaskExecutor(builder.name("call").factory());
        this.logs = logs;
    }

    /** Returns an instance that makes calls on virtual threads. Interrupting such a thread closes its connection. */
    static Calls ofApp() {
        return new Calls(Thread.ofVirtual(), true);
    }

    /**
     * Returns an instance for a process that ends after its calls. The calls run on platform threads, because a JVM takes 0.3
     * s longer to end once virtual threads have waited for a socket. Unexpected errors are not logged, because such a process
     * has no log file.
     */
    static Calls ofShortProcess() {
        return new Calls(Thread.ofPlatform().daemon(), false);
    }

    /** The way in which a call ended. */
    sealed interface End<T> {
        /** Returns the answer, or the value that the caller supplies for a cancelled or failed call. */
        T orElse(Supplier<T> cancelled, Function<Failure, T> failed);

        /** The service answered. */
        record Answered<T>(T answer) implements End<T> {
            @Override
            public T orElse(Supplier<T> cancelled, Function<Failure, T> failed) {
                return answer;
            }
        }

        /** The call failed without an answer of the service. */
        record Failed<T>(Failure failure) implements End<T> {
            @Override
            public T orElse(Supplier<T> cancelled, Function<Failure, T> failed) {
                return failed.apply(failure);
            }
        }

        /** The waiting thread was interrupted. */
        record Cancelled<T>() implements End<T> {
            @Override
            public T orElse(Supplier<T> cancelled, Function<Failure, T> failed) {
                return cancelled.get();
            }
        }
    }

    /**
     * Makes a call and waits for its end. If the waiting thread is interrupted, its interrupt status remains set.
     *
     * @param limit the time limit; zero for none
     * @param recorder the record of the call
     * @param sanitizer sanitizes text of the server or proxy for the log
     * @param call the call; its thread is interrupted when the call is cancelled or exceeds the limit
     */
    <T> End<T> run(Duration limit, CallRecorder recorder, UnaryOperator<String> sanitizer, Callable<T> call) {
        if (Thread.currentThread().isInterrupted()) {
            return new End.Cancelled<>();
        }
        Future<End<T>> running;
        try {
            running = threads.submit(
                    () -> ScopedValue.where(CallRecorder.CURRENT, recorder).call(() -> end(recorder, sanitizer, call)));
        } catch (RejectedExecutionException e) {
            return new End.Cancelled<>();
        }
        try {
            return limit.isZero() ? running.get() : running.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return new End.Cancelled<>();
        } catch (TimeoutException e) {
            running.cancel(true);
            return new End.Failed<>(new Failure(Failure.Kind.CALL_TIMED_OUT, limit.toSeconds() + " s"));
        } catch (ExecutionException e) {
            return failed(e, recorder, sanitizer);
        }
    }

    private <T> End<T> end(CallRecorder recorder, UnaryOperator<String> sanitizer, Callable<T> call) {
        try {
            return new End.Answered<>(call.call());
        } catch (Throwable e) {
            return Thread.currentThread().isInterrupted() ? new End.Cancelled<>() : failed(e, recorder, sanitizer);
        }
    }

    private <T> End<T> failed(Throwable thrown, CallRecorder recorder, UnaryOperator<String> sanitizer) {
        Failure failure = Failures.of(thrown, recorder);
        if (logs && (failure.kind() == Failure.Kind.OTHER || thrown instanceof Error)) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            LoggerFactory.getLogger(Calls.class)
                    .error("A call failed with an unexpected error: {}", sanitizer.apply(trace.toString()));
        }
        return new End.Failed<>(new Failure(failure.kind(), sanitizer.apply(failure.detail())));
    }

    /** Ends all calls that are in progress. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
