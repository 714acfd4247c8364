package io.github.identitydesk.aws;

import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Outcome;
import java.util.function.IntConsumer;

/** Asks for an IdentityId. */
public interface IdentityClient {
    /**
     * Sends the request and waits for the outcome. Expected failures are outcomes, never exceptions.
     *
     * <p>Interrupting the waiting thread cancels the call at once and closes its connection; the outcome is then
     * {@link Outcome.Cancelled} and the thread stays interrupted.
     *
     * @param request the request; that of a guest is sent once, because every answer to it creates a new identity
     * @param endpoint the only place to which it is sent
     * @param attemptStarted told the number of each attempt, from 1, as it begins, on a thread of the call,
     *     which it must not hold up
     */
    Outcome getId(IdentityRequest request, Endpoint endpoint, IntConsumer attemptStarted);

    /** Does beforehand what would make the first call slower than later ones. Contacts nothing; may take a second. */
    void warmUp();
}
