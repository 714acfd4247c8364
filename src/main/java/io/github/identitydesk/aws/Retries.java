package io.github.identitydesk.aws;

import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Determines how often a call is attempted. A guest call is sent once, because a second attempt can leave an unused identity
 * behind. The same logins always get the same identity, so calls with logins may be sent again.
 */
final class Retries {
    private static final BackoffStrategy WAIT =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(2));
    private static final BackoffStrategy WAIT_WHEN_THROTTLED =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(500), Duration.ofSeconds(5));

    private Retries() {}

    /** Makes one attempt only. */
    static StandardRetryStrategy ofGuests() {
        return withAttempts(1);
    }

    /** Makes up to the given number of attempts if another attempt may succeed. */
    static StandardRetryStrategy ofLogins(int maxAttempts) {
        return withAttempts(Math.max(1, maxAttempts));
    }

    /** Returns a strategy with growing, randomized waits. Earlier calls do not affect the number of attempts. */
    private static StandardRetryStrategy withAttempts(int attempts) {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .maxAttempts(attempts)
                .useClientDefaults(false)
                .circuitBreakerEnabled(false)
                .backoffStrategy(WAIT)
                .throttlingBackoffStrategy(WAIT_WHEN_THROTTLED)
                .treatAsThrottling(Retries::isThrottling)
                .retryOnException(Retries::isTransient)
                .build();
    }

    private static boolean isThrottling(Throwable thrown) {
        return thrown instanceof SdkServiceException answer && answer.isThrottlingException();
    }

    /**
     * Returns whether another attempt may succeed. After a time-out the user has waited long enough; an unknown host, a
     * closed port and an invalid certificate are unlikely to change.
     */
    private static boolean isTransient(Throwable thrown) {
        if (thrown instanceof SdkServiceException answer) {
            return answer.isThrottlingException() || answer.statusCode() >= 500;
        }
        return switch (Failures.of(thrown, CallRecorder.CURRENT.get()).kind()) {
            case CONNECTION_LOST, CLOSED_WITHOUT_ANSWER, PROXY_CONNECTION_LOST -> true;
            default -> false;
        };
    }
}
