package io.github.identitydesk.aws;

import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * How often a call is attempted. A guest call is sent once, because a second attempt can leave an unused identity
 * behind. The same logins always get the same identity, so calls with logins may be sent again.
 */
final class Retries {
    private static final BackoffStrategy WAIT =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(2));
    private static final BackoffStrategy WAIT_WHEN_THROTTLED =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(500), Duration.ofSeconds(5));

    private Retries() {}

    /** Never again. */
    static StandardRetryStrategy ofGuests() {
        return withAttempts(1);
    }

    /** Up to that many attempts, where trying again may help. */
    static StandardRetryStrategy ofLogins(int maxAttempts) {
        return withAttempts(Math.max(1, maxAttempts));
    }

    /** The waits grow and are random in length; past calls have no say in how often this one is tried. */
    private static StandardRetryStrategy withAttempts(int attempts) {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .maxAttempts(attempts)
                .useClientDefaults(false)
                .circuitBreakerEnabled(false)
                .backoffStrategy(WAIT)
                .throttlingBackoffStrategy(WAIT_WHEN_THROTTLED)
                .treatAsThrottling(Retries::isThrottling)
                .retryOnException(Retries::mayPass)
                .build();
    }

    private static boolean isThrottling(Throwable thrown) {
        return thrown instanceof SdkServiceException answer && answer.isThrottlingException();
    }

    /**
     * A time-out has taken its time already; an unknown host, a closed port and a bad certificate stay what they are.
     */
    private static boolean mayPass(Throwable thrown) {
        if (thrown instanceof SdkServiceException answer) {
            return answer.isThrottlingException() || answer.statusCode() >= 500;
        }
        return switch (Failures.of(thrown, CallRecorder.CURRENT.get()).kind()) {
            case CONNECTION_LOST, CLOSED_WITHOUT_ANSWER, PROXY_CONNECTION_LOST -> true;
            default -> false;
        };
    }
}
