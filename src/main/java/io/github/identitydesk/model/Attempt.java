package io.github.identitydesk.model;

import java.time.Duration;
import java.util.Optional;

/**
 * One attempt of a call.
 *
 * @param number the number of the attempt, from 1
 * @param offset the time from the start of the call to the start of this attempt
 * @param duration the time from the start of this attempt to its answer or failure
 * @param timeToFirstByte the time from the start of this attempt to the first byte of the answer, if there was one
 * @param status the HTTP status, if there was an answer
 */
public record Attempt(
        int number, Duration offset, Duration duration, Optional<Duration> timeToFirstByte, Optional<Integer> status) {
    /** Returns the time from the start of the call to the end of this attempt. */
    public Duration end() {
        return offset.plus(duration);
    }
}
