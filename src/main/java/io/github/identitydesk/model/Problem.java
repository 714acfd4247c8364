package io.github.identitydesk.model;

import java.util.List;

/**
 * An error or a possible mistake in a request, found before it is sent.
 *
 * @param place the place of the problem
 * @param severity whether the problem prevents the call
 * @param message the message for the user
 */
public record Problem(Place place, Severity severity, Message message) {
    /** Determines whether a problem prevents the call. */
    public enum Severity {
        /** The service would reject the request regardless of its pools, so the call is not made. */
        ERROR,
        /** Only the service can decide, so the call is made. */
        WARNING
    }

    /** Returns a problem that prevents the call. */
    public static Problem error(Place place, String key, Object... arguments) {
        return new Problem(place, Severity.ERROR, Message.of(key, arguments));
    }

    /** Returns a problem that does not prevent the call. */
    public static Problem warning(Place place, String key, Object... arguments) {
        return new Problem(place, Severity.WARNING, Message.of(key, arguments));
    }

    /** Returns whether the problem prevents the call. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns whether any of the problems prevents the call. */
    public static boolean anyError(List<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError);
    }
}
