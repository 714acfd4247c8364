package io.github.identitydesk.viewmodel;

/** Asks the user whether to save a changed request that is about to be lost. */
public interface UnsavedChangesPrompt {
    /**
     * Asks, and returns at once.
     *
     * @param proceed what to do unless the user cancels; where the answer is to save, it follows the saving
     */
    void ask(Runnable proceed);
}
