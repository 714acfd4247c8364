package io.github.identitydesk.model;

/** How a call ended. */
public sealed interface Outcome {
    /** What was seen of the call. */
    CallTrace trace();

    /**
     * The service gave an IdentityId.
     *
     * @param identityId the ID, {@code region:guid}
     * @param trace what was seen of the call
     */
    record Found(String identityId, CallTrace trace) implements Outcome {}

    /**
     * The service answered, and would not.
     *
     * @param refusal why, in the service's own words
     * @param trace what was seen of the call
     */
    record Refused(Refusal refusal, CallTrace trace) implements Outcome {}

    /**
     * No answer of the service came.
     *
     * @param failure why not
     * @param trace what was seen of the call
     */
    record NotReached(Failure failure, CallTrace trace) implements Outcome {}

    /**
     * The person cancelled the call; the service may have answered all the same.
     *
     * @param trace what was seen of the call
     */
    record Cancelled(CallTrace trace) implements Outcome {}
}
