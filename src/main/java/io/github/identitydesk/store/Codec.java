package io.github.identitydesk.store;

import java.util.function.Function;

/** The form that a value takes in its file. */
interface Codec<T> {
    /** What counts while there is no file. */
    T initial();

    /** The value, as far as it can be read from these members. */
    Read<T> read(JsonObject members);

    /** The members that say this value. */
    JsonObject write(T value);

    /**
     * What was read.
     *
     * @param value as much as was understood
     * @param whole whether that was all that belongs to it
     */
    record Read<T>(T value, boolean whole) {
        <R> Read<R> map(Function<T, R> other) {
            return new Read<>(other.apply(value), whole);
        }
    }
}
