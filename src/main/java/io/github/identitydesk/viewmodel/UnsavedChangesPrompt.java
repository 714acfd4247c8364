package io.github.identitydesk.viewmodel;

/** Asks the user whether to save a changed request before it is discarded. */
public interface UnsavedChangesPrompt {
    /**
     * Shows the question and returns without waiting for the answer.
     *
     * @param proceed runs unless the user cancels; if the user chooses to save, it runs after the request is saved
     */
    void ask(Runnable proceed);
}
