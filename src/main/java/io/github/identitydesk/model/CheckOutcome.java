package io.github.identitydesk.model;

import java.util.function.Function;

/**
 * The outcome of a call that follows GetId.
 *
 * @param <T> the type of what the service grants
 */
public sealed interface CheckOutcome<T> {
    /** Returns the trace of the call. */
    CallTrace trace();

    /**
     * Returns an outcome with the granted value converted.
     *
     * @param <R> the type of the converted value
     * @param change converts the value
     */
    default <R> CheckOutcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Granted<T> granted -> new Granted<>(change.apply(granted.value()), granted.trace());
            case Refused<T> refused -> new Refused<>(refused.refusal(), refused.trace());
            case NotReached<T> missed -> new NotReached<>(missed.failure(), missed.trace());
            case Cancelled<T> cancelled -> new Cancelled<>(cancelled.trace());
        };
    }

    /**
     * The service granted the request.
     *
     * @param <T> the type of the value
     * @param value the part of the answer that the app keeps
     * @param trace the trace of the call
     */
    record Granted<T>(T value, CallTrace trace) implements CheckOutcome<T> {}

    /**
     * The service answered with an error.
     *
     * @param <T> the type of the value that was requested
     * @param refusal the error
     * @param trace the trace of the call
     */
    record Refused<T>(Refusal refusal, CallTrace trace) implements CheckOutcome<T> {}

    /**
     * No answer of the service was received.
     *
     * @param <T> the type of the value that was requested
     * @param failure the reason
     * @param trace the trace of the call
     */
    record NotReached<T>(Failure failure, CallTrace trace) implements CheckOutcome<T> {}

    /**
     * The call was cancelled.
     *
     * @param <T> the type of the value that was requested
     * @param trace the trace of the call
     */
    record Cancelled<T>(CallTrace trace) implements CheckOutcome<T> {}
}
