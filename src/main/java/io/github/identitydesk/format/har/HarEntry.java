package io.github.identitydesk.format.har;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A request in a recording, with its response.
 *
 * @param method the HTTP method
 * @param url the address of the request
 * @param headers the request headers, by their names in lower case
 * @param body the request body
 * @param startedAt the time at which the request began
 * @param duration the total duration
 * @param timeToFirstByte the time from the start to the first byte of the response
 * @param status the HTTP status; 0 if there was no response
 * @param answerHeaders the response headers, by their names in lower case
 * @param answer the response body
 * @param error the browser's error message for a request without a response; empty if there is none
 */
public record HarEntry(
        String method,
        String url,
        Map<String, String> headers,
        Optional<String> body,
        Instant startedAt,
        Duration duration,
        Optional<Duration> timeToFirstByte,
        int status,
        Map<String, String> answerHeaders,
        Optional<String> answer,
        String error) {
    public HarEntry {
        headers = Map.copyOf(headers);
        answerHeaders = Map.copyOf(answerHeaders);
    }
}
