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
 * The SDK's HTTP client as seen by the SDK: passes each attempt on and has it recorded. It reads an answer whole before
 * the SDK looks at it, so that an attempt ends with its last byte.
 */
final class Transport implements SdkHttpClient {
    /** An answer of the service has some hundred bytes; of anything longer only the beginning is looked at. */
    private static final int ANSWER_LIMIT = 256 * 1024;

    /** The bytes of {@code {}}, which says no more than no body. */
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
                recorder.attemptStarts(address(request.httpRequest()));
                try {
                    return answer(http.prepareRequest(recorded(request, recorder)), recorder);
                } finally {
                    recorder.attemptEnds();
                }
            }

            // The thread of the call is interrupted to end it.
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
            // An answer that came whole has closed the connection; an interrupt between two writes has not.
            exchange.abort();
        }
    }

    /** The body is asked for once the connection is open, the proxy's tunnel and TLS included. */
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

    /** The SDK would sleep as long as the other side pleases; how long a user waits is for the settings to say. */
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
