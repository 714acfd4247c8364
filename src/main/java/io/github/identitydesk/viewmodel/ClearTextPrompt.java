package io.github.identitydesk.viewmodel;

/** Asks the user before tokens travel unencrypted to another computer. */
public interface ClearTextPrompt {
    /**
     * Asks, and returns at once.
     *
     * @param host the computer to which they would travel
     * @param send sends them; run only if the user agrees
     */
    void ask(String host, Runnable send);
}
