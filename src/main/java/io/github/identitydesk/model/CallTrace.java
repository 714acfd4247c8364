package io.github.identitydesk.model;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was seen of a call on its way; nothing of it is secret.
 *
 * @param endpoint the endpoint that was called
 * @param url the address to which the request really went, where it went out
 * @param proxy the proxy through which it went, as {@code host:port}
 * @param startedAt when it began, by the clock of this machine
 * @param duration how long it took, attempts and waits together
 * @param attempts the attempts in order; the waits are the gaps between them
 * @param requestId the service's ID of the last attempt that was answered
 * @param serviceTime the service's clock, from the {@code Date} header of the last answer; whole seconds
 */
public record CallTrace(
        Endpoint endpoint,
        Optional<URI> url,
        Optional<String> proxy,
        Instant startedAt,
        Duration duration,
        List<Attempt> attempts,
        Optional<String> requestId,
        Optional<Instant> serviceTime) {
    public CallTrace {
        attempts = List.copyOf(attempts);
    }
}
