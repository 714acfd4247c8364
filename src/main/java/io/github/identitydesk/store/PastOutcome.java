package io.github.identitydesk.store;

import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Refusal;

/** How a call in the history ended. */
public sealed interface PastOutcome {
    /**
     * The service gave an IdentityId.
     *
     * @param identityId the ID
     */
    record Found(String identityId) implements PastOutcome {}

    /**
     * The service would not.
     *
     * @param refusal why, in the service's own words as far as they are kept
     */
    record Refused(Refusal refusal) implements PastOutcome {}

    /**
     * No answer of the service came.
     *
     * @param failure why not
     */
    record NotReached(Failure failure) implements PastOutcome {}

    /** The user cancelled the call. */
    record Cancelled() implements PastOutcome {}

    /** The call was sent and had no answer yet; it stays so where the app ended before the call did. */
    record Sent() implements PastOutcome {}
}
