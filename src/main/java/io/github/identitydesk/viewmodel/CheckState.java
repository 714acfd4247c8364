package io.github.identitydesk.viewmodel;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.IdentityRequest;
import java.util.Optional;

/**
 * The state of a check of the identity, which is a call that follows GetId.
 *
 * @param <T> the type of the granted result
 */
public sealed interface CheckState<T> {
    /**
     * No check has been made.
     *
     * @param <T> the type of the granted result
     */
    record NotStarted<T>() implements CheckState<T> {}

    /**
     * A check is in progress.
     *
     * @param <T> the type of the granted result
     */
    record Running<T>() implements CheckState<T> {}

    /**
     * A check has ended.
     *
     * @param <T> the type of the granted result
     * @param request the request with which the identity was found
     * @param outcome the outcome of the check
     * @param explanation the explanation of a refusal; empty for other outcomes
     */
    record Ended<T>(IdentityRequest request, CheckOutcome<T> outcome, Optional<Explanation> explanation)
            implements CheckState<T> {}
}
