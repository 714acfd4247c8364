package io.github.identitydesk.format;

import io.github.identitydesk.model.Message;
import java.util.function.Supplier;

/**
 * Carries the sentence about an unreadable text from where it is found to the package's public methods; it never leaves the package.
 */
@SuppressWarnings("serial") // never serialized
public final class UnreadableText extends RuntimeException {
    private final Message message;

    public UnreadableText(String key, Object... arguments) {
        this(Message.of(key, arguments));
    }

    public UnreadableText(Message message) {
        super(message.key(), null, false, false);
        this.message = message;
    }

    /** What is read, or the sentence that says why it cannot be. */
    public static <T> Reading<T> reading(Supplier<T> reader) {
        try {
            return new Reading.Read<>(reader.get());
        } catch (UnreadableText unreadable) {
            return new Reading.Unreadable<>(unreadable.message);
        }
    }

    /** The sentence. */
    public Message sentence() {
        return message;
    }
}
