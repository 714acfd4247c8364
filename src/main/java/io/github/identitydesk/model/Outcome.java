package io.github.identitydesk.model;

/** How a call ended, with the plain words for it: what happened, and what the user can do next. */
public sealed interface Outcome {
    /** What was seen of the call. */
    CallTrace trace();

    /** What happened, in a few plain words. */
    Message title();

    /** What the user can do next. */
    Message advice();

    /**
     * The service gave an IdentityId.
     *
     * @param identityId the ID, {@code region:guid}
     * @param trace what was seen of the call
     */
    record Found(String identityId, CallTrace trace) implements Outcome {
        @Override
        public Message title() {
            return Message.of("outcome.found.title");
        }

        @Override
        public Message advice() {
            return Message.of("outcome.found.advice");
        }
    }

    /**
     * The service answered, and would not.
     *
     * @param refusal why, in the service's own words
     * @param trace what was seen of the call
     */
    record Refused(Refusal refusal, CallTrace trace) implements Outcome {
        @Override
        public Message title() {
            return Message.of("outcome.refused." + refusal.kind() + ".title", refusal.errorCode());
        }

        @Override
        public Message advice() {
            return Message.of("outcome.refused." + refusal.kind() + ".advice");
        }
    }

    /**
     * No answer of the service came.
     *
     * @param failure why not
     * @param trace what was seen of the call
     */
    record NotReached(Failure failure, CallTrace trace) implements Outcome {
        @Override
        public Message title() {
            return failure.title();
        }

        @Override
        public Message advice() {
            return failure.advice();
        }
    }

    /**
     * The user cancelled the call; the service may have answered all the same.
     *
     * @param trace what was seen of the call
     */
    record Cancelled(CallTrace trace) implements Outcome {
        @Override
        public Message title() {
            return Message.of("outcome.cancelled.title");
        }

        @Override
        public Message advice() {
            return Message.of("outcome.cancelled.advice");
        }
    }
}
