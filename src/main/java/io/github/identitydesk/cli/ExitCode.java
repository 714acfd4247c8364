package io.github.identitydesk.cli;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Outcome;
import java.util.EnumSet;

/** The exit codes of the AWS CLI, version 2, as its user guide lists them under “return codes”. */
final class ExitCode {
    /** An IdentityId was given, or what was asked for was printed. */
    static final int OK = 0;
    /** Ended by Ctrl+C. */
    static final int CANCELLED = 130;
    /** The command line, or the request that it makes up, cannot be sent. */
    static final int USAGE = 252;
    /** Something that the call needs is not set up: the region. */
    static final int CONFIGURATION = 253;
    /** An error was answered. */
    static final int SERVICE = 254;
    /** Anything else, such as no answer at all. */
    static final int OTHER = 255;

    private static final int FIRST_STATUS_THAT_IS_NO_SUCCESS = 300;

    private ExitCode() {}

    /** The exit code for the end of a call. */
    static int of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found found -> OK;
            case Outcome.Refused refused -> SERVICE;
            case Outcome.NotReached notReached -> ofFailure(notReached.failure().kind(), notReached.trace());
            case Outcome.Cancelled cancelled -> CANCELLED;
        };
    }

    /** The exit code for the end of a call that followed. */
    static int of(CheckOutcome<?> outcome) {
        return switch (outcome) {
            case CheckOutcome.Granted<?> granted -> OK;
            case CheckOutcome.Refused<?> refused -> SERVICE;
            case CheckOutcome.NotReached<?> notReached ->
                ofFailure(notReached.failure().kind(), notReached.trace());
            case CheckOutcome.Cancelled<?> cancelled -> CANCELLED;
        };
    }

    /** The AWS CLI takes any answer with an error's status for one of the service's, a proxy's page too. */
    private static int ofFailure(Failure.Kind kind, CallTrace trace) {
        boolean answered = EnumSet.of(Failure.Kind.NOT_THE_SERVICE, Failure.Kind.BUSY, Failure.Kind.SERVER_FAILED)
                        .contains(kind)
                && !trace.attempts().isEmpty()
                && trace.attempts().getLast().status().orElse(0) >= FIRST_STATUS_THAT_IS_NO_SUCCESS;
        return answered ? SERVICE : OTHER;
    }
}
