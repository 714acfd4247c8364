package io.github.identitydesk.sandbox;

import java.time.Duration;

/** How a pool answers a request that it found valid. */
sealed interface PoolBehavior {
    /** At once. */
    record Prompt() implements PoolBehavior {}

    /**
     * After a while.
     *
     * @param delay how long it takes
     */
    record Slow(Duration delay) implements PoolBehavior {}

    /**
     * Always with the same refusal.
     *
     * @param answer the refusal
     */
    record Refusing(Answer answer) implements PoolBehavior {}

    /**
     * Now and then. The calls are counted over all callers, so a retry gets through in the end.
     *
     * @param answer the refusal in between
     * @param answersEvery how many calls there are to one that is answered: with 3, each third one is
     */
    record Unsteady(Answer answer, int answersEvery) implements PoolBehavior {}
}
