package io.github.identitydesk.aws;

import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Outcome;
import java.util.function.IntConsumer;

/** Requests an IdentityId. */
public interface IdentityClient {
    /**
     * Sends the request and waits for the outcome. Expected failures are outcomes, never exceptions.
     *
     * <p>Interrupting the waiting thread cancels the call immediately and closes its connection. The outcome is then
     * {@link Outcome.Cancelled}, and the thread's interrupt status remains set.
     *
     * @param request the request; a guest request is sent once, because every answer to it creates a new identity
     * @param endpoint the only address to which the request is sent
     * @param attemptStarted receives the number of each attempt, from 1, as it starts; called on a thread of the call, which
     *     it must not block
     */
    Outcome getId(IdentityRequest request, Endpoint endpoint, IntConsumer attemptStarted);

    /** Initializes what would otherwise make the first call slower than later ones. Contacts no server; may take a second. */
    void warmUp();
}
