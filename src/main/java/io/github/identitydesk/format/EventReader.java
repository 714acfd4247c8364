package io.github.identitydesk.format;

/** The pieces of a text in JSON or YAML, in reading order; a member's name is a text followed by its value. */
@FunctionalInterface
interface EventReader {
    /** The next piece. After one at which reading ends there is none to ask for. */
    DocumentEvent next();
}
