package io.github.identitydesk.format;

import io.github.identitydesk.model.Message;
import java.util.function.Supplier;

/**
 * Passes the message about an unreadable text from the code that detects the error to the public methods that return a
 * {@link Reading}.
 */
@SuppressWarnings("serial") // never serialized
public final class UnreadableText extends RuntimeException {
    private final Message message;

    /** Creates an exception with the message of a key and its arguments. */
    public UnreadableText(String key, Object... arguments) {
        this(Message.of(key, arguments));
    }

    /** Creates an exception with a message, which must not quote a token. */
    public UnreadableText(Message message) {
        super(message.key(), null, false, false);
        this.message = message;
    }

    /** Returns the value that the reader returns, or the message of the {@code UnreadableText} that it throws. */
    public static <T> Reading<T> reading(Supplier<T> reader) {
        try {
            return new Reading.Read<>(reader.get());
        } catch (UnreadableText unreadable) {
            return new Reading.Unreadable<>(unreadable.message);
        }
    }

    /** Returns the message. */
    public Message message() {
        return message;
    }
}
