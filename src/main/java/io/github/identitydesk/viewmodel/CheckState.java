package io.github.identitydesk.viewmodel;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.IdentityRequest;
import java.util.Optional;

/**
 * Where a call that follows GetId stands.
 *
 * @param <T> what the service grants
 */
public sealed interface CheckState<T> {
    /**
     * Not asked for.
     *
     * @param <T> what the service grants
     */
    record NotAsked<T>() implements CheckState<T> {}

    /**
     * Under way.
     *
     * @param <T> what the service grants
     */
    record Asking<T>() implements CheckState<T> {}

    /**
     * Over.
     *
     * @param <T> what the service grants
     * @param request the request with which the identity was found
     * @param outcome how the call ended
     * @param explanation what a refusal means
     */
    record Answered<T>(IdentityRequest request, CheckOutcome<T> outcome, Optional<Explanation> explanation)
            implements CheckState<T> {}
}
