package io.github.identitydesk.viewmodel;

/** Asks the person before tokens travel unencrypted to another machine. */
public interface ClearTextPrompt {
    /**
     * Asks, and goes on only if the person agrees.
     *
     * @param host the machine to which they would travel
     * @param send what to do then
     */
    void ask(String host, Runnable send);
}
