package io.github.identitydesk.format;

import io.github.identitydesk.model.Message;
import java.util.function.Function;

/**
 * What came of reading a text.
 *
 * @param <T> what was to be read
 */
public sealed interface Reading<T> {
    /**
     * The value that was read.
     *
     * @param <X> the exception to throw if the text could not be read
     * @param exception makes it from the sentence that says why
     */
    <X extends Exception> T orElseThrow(Function<Message, X> exception) throws X;

    /**
     * The text could be read.
     *
     * @param value what it says
     */
    record Read<T>(T value) implements Reading<T> {
        @Override
        public <X extends Exception> T orElseThrow(Function<Message, X> exception) {
            return value;
        }
    }

    /**
     * The text could not be read.
     *
     * @param message where and why, in one sentence that quotes no value of the text
     */
    record Unreadable<T>(Message message) implements Reading<T> {
        @Override
        public <X extends Exception> T orElseThrow(Function<Message, X> exception) throws X {
            throw exception.apply(message);
        }
    }
}
