package io.github.identitydesk.viewmodel;

/** Asks the user before tokens are sent unencrypted to another host. */
public interface ClearTextPrompt {
    /**
     * Shows the question and returns without waiting for the answer.
     *
     * @param host the host that the tokens would be sent to
     * @param send sends the tokens; run only if the user agrees
     */
    void ask(String host, Runnable send);
}
