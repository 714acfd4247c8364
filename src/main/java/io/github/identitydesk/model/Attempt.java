package io.github.identitydesk.model;

import java.time.Duration;
import java.util.Optional;

/**
 * One time that a call was sent.
 *
 * @param number from 1
 * @param offset from the start of the call to the start of this attempt
 * @param duration how long it took, to its answer or its failure
 * @param timeToFirstByte from its start to the first byte of the answer, where one came
 * @param status the HTTP status, where an answer came
 */
public record Attempt(
        int number, Duration offset, Duration duration, Optional<Duration> timeToFirstByte, Optional<Integer> status) {
    /** From the start of the call to the end of this attempt. */
    public Duration end() {
        return offset.plus(duration);
    }
}
