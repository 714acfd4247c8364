package io.github.identitydesk.model;

/** The outcome of a call, with a description and advice for the user. */
public sealed interface Outcome {
    /** Returns the trace of the call. */
    CallTrace trace();

    /** Returns a short description of the outcome. */
    Message title();

    /** Returns what the user can do next. */
    Message advice();

    /**
     * The service returned an IdentityId.
     *
     * @param identityId the ID, {@code region:guid}
     * @param trace the trace of the call
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
     * The service answered with an error.
     *
     * @param refusal the error
     * @param trace the trace of the call
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
     * No answer of the service was received.
     *
     * @param failure the reason
     * @param trace the trace of the call
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
     * The user cancelled the call. The service may have answered it nevertheless.
     *
     * @param trace the trace of the call
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
