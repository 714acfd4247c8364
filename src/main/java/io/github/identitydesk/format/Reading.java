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
     * The text could be read.
     *
     * @param value what it says
     */
    record Read<T>(T value) implements Reading<T> {}

    /**
     * The text could not be read.
     *
     * @param message where and why, in one sentence that quotes no value of the text
     */
    record Unreadable<T>(Message message) implements Reading<T> {}

    /** The same reading with its value turned into another. */
    default <U> Reading<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Read<T> read -> new Read<>(change.apply(read.value()));
            case Unreadable<T> unreadable -> new Unreadable<>(unreadable.message());
        };
    }
}
