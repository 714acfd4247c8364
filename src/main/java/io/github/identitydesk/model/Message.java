package io.github.identitydesk.model;

import java.util.List;

/**
 * A sentence for the user, named by its key in the resource bundle, so that the packages that find something out need not
 * know the words for it.
 *
 * @param key the key of the sentence
 * @param arguments what the sentence is about; never a provider token
 */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** A message with its arguments in the order of the sentence's placeholders. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
