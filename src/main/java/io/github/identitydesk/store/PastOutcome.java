package io.github.identitydesk.store;

import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Refusal;

/** The outcome of a call in the history. */
public sealed interface PastOutcome {
    /**
     * The service returned an IdentityId.
     *
     * @param identityId the ID
     */
    record Found(String identityId) implements PastOutcome {}

    /**
     * The service refused the request.
     *
     * @param refusal the error of the service, with its text as far as it is kept
     */
    record Refused(Refusal refusal) implements PastOutcome {}

    /**
     * No answer of the service was received.
     *
     * @param failure the reason
     */
    record NotReached(Failure failure) implements PastOutcome {}

    /** The user cancelled the call. */
    record Cancelled() implements PastOutcome {}

    /** The call was sent and has not ended. An entry keeps this outcome if the app ends before the call. */
    record Sent() implements PastOutcome {}
}
