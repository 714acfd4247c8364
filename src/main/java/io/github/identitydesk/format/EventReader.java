package io.github.identitydesk.format;

/**
 * Reads the events of a JSON or YAML text in order. A member's name is a {@link DocumentEvent.Kind#TEXT} that its value
 * follows.
 */
@FunctionalInterface
interface EventReader {
    /** Returns the next event. Do not call this method after an error. */
    DocumentEvent next();
}
