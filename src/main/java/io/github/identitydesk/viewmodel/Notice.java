package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Message;

/**
 * A message about an action on the form, such as opening a file.
 *
 * @param message what was done, or why it failed
 * @param kind the kind of the notice
 */
public record Notice(Message message, Kind kind) {
    /** The kinds of notices, which determine what the window offers. */
    public enum Kind {
        /** The action succeeded. */
        DONE,
        /** The action replaced the content of the form, which can be undone. */
        REPLACED,
        /** The action failed and did not change the form. */
        FAILED
    }
}
