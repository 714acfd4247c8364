package io.github.identitydesk.cli;

import io.github.identitydesk.model.Message;

/** Ends a command with a message and an exit code, which are reported by the caller in this package. */
@SuppressWarnings("serial") // never serialized
final class CommandError extends RuntimeException {
    private final int exitCode;
    private final Message message;

    CommandError(int exitCode, String key, Object... arguments) {
        this(exitCode, Message.of(key, arguments));
    }

    CommandError(int exitCode, Message message) {
        super(message.key(), null, false, false);
        this.exitCode = exitCode;
        this.message = message;
    }

    int exitCode() {
        return exitCode;
    }

    /** Returns the message for the user. */
    Message message() {
        return message;
    }
}
