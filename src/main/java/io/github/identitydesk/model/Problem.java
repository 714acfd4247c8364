package io.github.identitydesk.model;

import java.util.List;

/**
 * Something that is wrong, or looks wrong, with a request before it is sent.
 *
 * @param place where it is
 * @param severity whether it stops the call
 * @param message the sentence for the user
 */
public record Problem(Place place, Severity severity, Message message) {
    /** Whether a problem stops the call. */
    public enum Severity {
        /** The service would refuse the request whatever its pools hold: the call is not made. */
        ERROR,
        /** Only the service can judge it: the call is made. */
        WARNING
    }

    /** A problem that stops the call. */
    public static Problem error(Place place, String key, Object... arguments) {
        return new Problem(place, Severity.ERROR, Message.of(key, arguments));
    }

    /** A problem that does not stop the call. */
    public static Problem warning(Place place, String key, Object... arguments) {
        return new Problem(place, Severity.WARNING, Message.of(key, arguments));
    }

    /** Whether it stops the call. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether any of these stops the call. */
    public static boolean anyError(List<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError);
    }
}
