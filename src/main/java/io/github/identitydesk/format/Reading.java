package io.github.identitydesk.format;

import io.github.identitydesk.model.Message;

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
}
