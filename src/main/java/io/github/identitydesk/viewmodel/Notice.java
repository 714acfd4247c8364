package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Message;
import java.util.Optional;

/**
 * A message about an action of the user, such as opening a file.
 *
 * @param message what was done, or why it failed
 * @param kind the kind of the notice
 * @param undo undoes the action, if that is possible
 */
public record Notice(Message message, Kind kind, Optional<Runnable> undo) {
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
