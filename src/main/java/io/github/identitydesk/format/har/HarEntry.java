package io.github.identitydesk.format.har;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One request of a recording, with its answer.
 *
 * @param method the HTTP method
 * @param url where it went
 * @param headers its headers, by their names in lower case
 * @param body what it sent
 * @param startedAt when it began
 * @param duration how long it took
 * @param timeToFirstByte from its start to the first byte of the answer
 * @param status the HTTP status; 0 where no answer came
 * @param answerHeaders the headers of the answer, by their names in lower case
 * @param answer the body of the answer
 * @param error what the browser says of a request without an answer
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
