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
 * Runs each call on its own thread, so that the caller returns at once when it is interrupted or its time is over, even
 * while the JDK looks up a host name, which cannot be interrupted. Anything thrown, including an {@link Error}, ends
 * the call as failed.
 */
final class Calls implements AutoCloseable {
    private final ExecutorService threads;
    private final boolean logs;

    private Calls(Thread.Builder builder, boolean logs) {
        this.threads = Executors.newThreadPerTaskExecutor(builder.name("call").factory());
        this.logs = logs;
    }

    /** Calls on virtual threads: to interrupt one closes its connection. */
    static Calls ofApp() {
        return new Calls(Thread.ofVirtual(), true);
    }

    /**
     * The calls of a process that ends after them. They run on platform threads: a JVM takes 0.3 s longer to end once
     * virtual threads have waited for a socket. A call that is cancelled keeps its connection until the process ends.
     * There is no log file in such a process.
     */
    static Calls ofShortProcess() {
        return new Calls(Thread.ofPlatform().daemon(), false);
    }

    /** How a call ended. */
    sealed interface End<T> {
        /** The answer, or what takes its place. */
        T orElse(Supplier<T> cancelled, Function<Failure, T> failed);

        /** With an answer of the service. */
        record Answered<T>(T answer) implements End<T> {
            @Override
            public T orElse(Supplier<T> cancelled, Function<Failure, T> failed) {
                return answer;
            }
        }

        /** Without one. */
        record Failed<T>(Failure failure) implements End<T> {
            @Override
            public T orElse(Supplier<T> cancelled, Function<Failure, T> failed) {
                return failed.apply(failure);
            }
        }

        /** By an interrupt of the one who waits. */
        record Cancelled<T>() implements End<T> {
            @Override
            public T orElse(Supplier<T> cancelled, Function<Failure, T> failed) {
                return cancelled.get();
            }
        }
    }

    /**
     * Makes a call and waits for its end. After an interrupt the waiting thread stays interrupted.
     *
     * @param limit how long it may take; zero for no limit
     * @param recorder records it
     * @param harmless makes texts of the other side fit for the log
     * @param call the call; it is interrupted when it is cancelled or takes too long
     */
    <T> End<T> run(Duration limit, CallRecorder recorder, UnaryOperator<String> harmless, Callable<T> call) {
        if (Thread.currentThread().isInterrupted()) {
            return new End.Cancelled<>();
        }
        Future<End<T>> running;
        try {
            running = threads.submit(
                    () -> ScopedValue.where(CallRecorder.CURRENT, recorder).call(() -> end(recorder, harmless, call)));
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
            return failed(e, recorder, harmless);
        }
    }

    private <T> End<T> end(CallRecorder recorder, UnaryOperator<String> harmless, Callable<T> call) {
        try {
            return new End.Answered<>(call.call());
        } catch (Throwable e) {
            return Thread.currentThread().isInterrupted() ? new End.Cancelled<>() : failed(e, recorder, harmless);
        }
    }

    private <T> End<T> failed(Throwable thrown, CallRecorder recorder, UnaryOperator<String> harmless) {
        Failure failure = Failures.of(thrown, recorder);
        if (logs && (failure.kind() == Failure.Kind.OTHER || thrown instanceof Error)) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            LoggerFactory.getLogger(Calls.class)
                    .error("A call ended in an unexpected error: {}", harmless.apply(trace.toString()));
        }
        return new End.Failed<>(new Failure(failure.kind(), harmless.apply(failure.detail())));
    }

    /** Ends the calls that are still under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
