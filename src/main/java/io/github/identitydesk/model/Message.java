package io.github.identitydesk.model;

import java.util.List;

/**
 * A message for the user, identified by its key in the resource bundle, so that packages can report results without their
 * texts.
 *
 * @param key the key of the text
 * @param arguments the values for the text; never a provider token
 */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** Returns a message with arguments in the order of the text's placeholders. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
