package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Message;

/**
 * What a window says of something that was done to its form, such as the opening of a file.
 *
 * @param message what was done, or why it was not
 * @param kind what may be done about it
 */
public record Notice(Message message, Kind kind) {
    /** What may be done about it. */
    public enum Kind {
        /** Nothing need be done. */
        DONE,
        /** The form was replaced, which can be undone. */
        REPLACED,
        /** It was not done, and the form is as it was. */
        FAILED
    }
}
