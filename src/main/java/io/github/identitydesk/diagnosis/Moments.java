package io.github.identitydesk.diagnosis;

import java.time.Instant;

/** The moments that messages of the service tell as numbers. */
final class Moments {
    /** In seconds the year 5138; what is larger counts milliseconds, as with SAML. */
    private static final long LAST_SECOND = 100_000_000_000L;

    private Moments() {}

    /** The moment of that many seconds since 1970, or of that many milliseconds where seconds make no sense. */
    static Instant of(String digits) {
        long number = Long.parseLong(digits);
        return number < LAST_SECOND ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }
}
