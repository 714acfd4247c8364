package io.github.identitydesk.diagnosis;

import java.time.Instant;

/** Converts the numbers in messages of the service to times. */
final class MessageTime {
    /**
     * The limit, in seconds since 1970, from which a number must be milliseconds, as in messages about SAML. It is in
     * the year 5138.
     */
    private static final long LAST_SECOND = 100_000_000_000L;

    private MessageTime() {}

    /** Returns whether a number of a message is one of milliseconds, as in messages about SAML. */
    static boolean isOfSaml(String digits) {
        return Long.parseLong(digits) >= LAST_SECOND;
    }

    /**
     * Returns the time for a number of seconds since 1970, or of milliseconds if the number is too large for seconds.
     */
    static Instant of(String digits) {
        long number = Long.parseLong(digits);
        return number < LAST_SECOND ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }
}
