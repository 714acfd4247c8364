package io.github.identitydesk.sandbox;

import java.time.Duration;

/** The way in which a pool answers a valid request. */
sealed interface PoolBehavior {
    /** Answers immediately. */
    record Prompt() implements PoolBehavior {}

    /**
     * Answers after a delay.
     *
     * @param delay the delay
     */
    record Slow(Duration delay) implements PoolBehavior {}

    /**
     * Always refuses with the same answer.
     *
     * @param answer the refusal
     */
    record Refusing(Answer answer) implements PoolBehavior {}

    /**
     * Answers only some requests. The calls of all callers are counted together, so a retry eventually succeeds.
     *
     * @param answer the refusal of all other calls
     * @param answersEvery the interval of the calls that are answered: with 3, every third call
     */
    record Unsteady(Answer answer, int answersEvery) implements PoolBehavior {}
}
