package io.github.identitydesk.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Wraps the SDK's HTTP client: passes on and records each attempt. It reads an answer completely before the SDK processes it,
 * so that an attempt ends with the last byte of its answer.
 */
final class Transport implements SdkHttpClient {
    /** The maximum number of bytes read of an answer. An answer of the service has a few hundred bytes. */
    private static final int ANSWER_LIMIT = 256 * 1024;

    /** The length of {@code {}}, which counts as an empty body. */
    private static final int EMPTY_OBJECT = 2;

    private final SdkHttpClient http;

    Transport(SdkHttpClient http) {
        this.http = http;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        CallRecorder recorder = CallRecorder.CURRENT.get();
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                recorder.startAttempt(address(request.httpRequest()));
                try {
                    return answer(http.prepareRequest(recorded(request, recorder)), recorder);
                } finally {
                    recorder.attemptEnds();
                }
            }

            // Does nothing, because a call is ended by interrupting its thread.
            @Override
            public void abort() {}
        };
    }

    private static HttpExecuteResponse answer(ExecutableHttpRequest exchange, CallRecorder recorder)
            throws IOException {
        try {
            HttpExecuteResponse answer = exchange.call();
            recorder.answerBegins(answer.httpResponse());
            byte[] body = body(answer, exchange);
            recorder.answerEnds(answer.httpResponse().statusCode(), body.length > EMPTY_OBJECT);
            return HttpExecuteResponse.builder()
                    .response(withoutRetryAfter(answer.httpResponse()))
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                    .build();
        } finally {
            // A complete answer has closed the connection; an interrupt between two writes has not.
            exchange.abort();
        }
    }

    /**
     * Returns a request that records when its body is read. This happens once the connection is open, including the proxy's
     * tunnel and TLS.
     */
    private static HttpExecuteRequest recorded(HttpExecuteRequest request, CallRecorder recorder) {
        return request.contentStreamProvider()
                .map(body -> HttpExecuteRequest.builder()
                        .request(request.httpRequest())
                        .metricCollector(request.metricCollector().orElse(null))
                        .contentStreamProvider(() -> {
                            recorder.requestStarts();
                            return body.newStream();
                        })
                        .build())
                .orElse(request);
    }

    private static byte[] body(HttpExecuteResponse answer, ExecutableHttpRequest exchange) throws IOException {
        if (answer.responseBody().isEmpty()) {
            return new byte[0];
        }
        try (InputStream body = answer.responseBody().get()) {
            byte[] content = body.readNBytes(ANSWER_LIMIT);
            if (content.length == ANSWER_LIMIT) {
                exchange.abort();
            }
            return content;
        }
    }

    /**
     * Removes the header that would make the SDK wait as long as the server requests. The settings determine how long a user
     * waits.
     */
    private static SdkHttpResponse withoutRetryAfter(SdkHttpResponse response) {
        return response.firstMatchingHeader("Retry-After").isEmpty()
                ? response
                : response.toBuilder().removeHeader("Retry-After").build();
    }

    private static URI address(SdkHttpRequest request) {
        URI uri = request.getUri();
        String text = uri.toString();
        return "/".equals(uri.getRawPath()) ? URI.create(text.substring(0, text.length() - 1)) : uri;
    }

    @Override
    public void close() {
        http.close();
    }

    @Override
    public String clientName() {
        return http.clientName();
    }
}
