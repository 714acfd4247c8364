package io.github.identitydesk.format;

import io.github.identitydesk.model.Message;
import java.util.function.Function;

/**
 * The result of reading a text.
 *
 * @param <T> the type of the value
 */
public sealed interface Reading<T> {
    /**
     * Returns the value that was read.
     *
     * @param <X> the type of the exception to throw if the text could not be read
     * @param exception creates the exception from the message that describes the error
     */
    <X extends Exception> T orElseThrow(Function<Message, X> exception) throws X;

    /**
     * The value of a text that could be read.
     *
     * @param value the value
     */
    record Read<T>(T value) implements Reading<T> {
        @Override
        public <X extends Exception> T orElseThrow(Function<Message, X> exception) {
            return value;
        }
    }

    /**
     * The error in a text that could not be read.
     *
     * @param message the position and the reason, in one sentence that quotes no value of the text
     */
    record Unreadable<T>(Message message) implements Reading<T> {
        @Override
        public <X extends Exception> T orElseThrow(Function<Message, X> exception) throws X {
            throw exception.apply(message);
        }
    }
}
