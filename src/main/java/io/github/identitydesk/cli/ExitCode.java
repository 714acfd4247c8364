package io.github.identitydesk.cli;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Outcome;
import java.util.EnumSet;

/** The exit codes of the AWS CLI, version 2, as listed in its user guide under “return codes”. */
final class ExitCode {
    /** An IdentityId was received, or other requested output was printed. */
    static final int OK = 0;
    /** The command was ended by Ctrl+C. */
    static final int CANCELLED = 130;
    /** The command line is invalid, or the request that it describes cannot be sent. */
    static final int USAGE = 252;
    /** A setting that the call needs is missing: the region. */
    static final int CONFIGURATION = 253;
    /** The service answered with an error. */
    static final int SERVICE = 254;
    /** Any other error, such as no answer. */
    static final int OTHER = 255;

    private static final int FIRST_STATUS_AFTER_SUCCESS = 300;

    private ExitCode() {}

    /** Returns the exit code for the outcome of a call. */
    static int of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found found -> OK;
            case Outcome.Refused refused -> SERVICE;
            case Outcome.NotReached notReached -> ofFailure(notReached.failure().kind(), notReached.trace());
            case Outcome.Cancelled cancelled -> CANCELLED;
        };
    }

    /** Returns the exit code for the outcome of a check after the call. */
    static int of(CheckOutcome<?> outcome) {
        return switch (outcome) {
            case CheckOutcome.Granted<?> granted -> OK;
            case CheckOutcome.Refused<?> refused -> SERVICE;
            case CheckOutcome.NotReached<?> notReached ->
                ofFailure(notReached.failure().kind(), notReached.trace());
            case CheckOutcome.Cancelled<?> cancelled -> CANCELLED;
        };
    }

    /**
     * Returns the exit code for a failure. Like the AWS CLI, it attributes any answer with the status of an error to the
     * service, even one from a proxy.
     */
    private static int ofFailure(Failure.Kind kind, CallTrace trace) {
        boolean answered = EnumSet.of(
                                Failure.Kind.NOT_THE_SERVICE,
                                Failure.Kind.REDIRECTED,
                                Failure.Kind.REQUEST_TOO_LARGE,
                                Failure.Kind.BUSY,
                                Failure.Kind.SERVER_FAILED)
                        .contains(kind)
                && !trace.attempts().isEmpty()
                && trace.attempts().getLast().status().orElse(0) >= FIRST_STATUS_AFTER_SUCCESS;
        return answered ? SERVICE : OTHER;
    }
}
