package io.github.identitydesk.model;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The observable events of a call. It contains no secrets.
 *
 * @param endpoint the endpoint that was called
 * @param url the URL to which the request was sent, if it was sent
 * @param proxy the proxy of the call, as {@code host:port}
 * @param startedAt the start of the call, by the clock of this machine
 * @param duration the duration of the call, including waits between attempts
 * @param attempts the attempts in order; the gaps between them are the waits
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
