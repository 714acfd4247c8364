package io.github.identitydesk.model;

import java.util.function.Function;

/**
 * How a call that follows GetId ended.
 *
 * @param <T> what the service granted
 */
public sealed interface CheckOutcome<T> {
    /** What was seen of the call. */
    CallTrace trace();

    /**
     * The same end, with something else made of what was granted.
     *
     * @param <R> what is made of it
     * @param change makes it
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
     * The service granted it.
     *
     * @param <T> what was granted
     * @param value what was granted, as far as the app keeps it
     * @param trace what was seen of the call
     */
    record Granted<T>(T value, CallTrace trace) implements CheckOutcome<T> {}

    /**
     * The service answered, and refused.
     *
     * @param <T> what was asked for
     * @param refusal why, in the service's own words
     * @param trace what was seen of the call
     */
    record Refused<T>(Refusal refusal, CallTrace trace) implements CheckOutcome<T> {}

    /**
     * No answer of the service came.
     *
     * @param <T> what was asked for
     * @param failure why not
     * @param trace what was seen of the call
     */
    record NotReached<T>(Failure failure, CallTrace trace) implements CheckOutcome<T> {}

    /**
     * The call was cancelled.
     *
     * @param <T> what was asked for
     * @param trace what was seen of the call
     */
    record Cancelled<T>(CallTrace trace) implements CheckOutcome<T> {}
}
