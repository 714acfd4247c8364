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
                    ExecutableHttpRequest exchange = http.prepareRequest(request);
                    HttpExecuteResponse answer = exchange.call();
                    recorder.answerBegins(answer.httpResponse());
                    HttpExecuteResponse whole = whole(answer, exchange);
                    recorder.answerEnds(answer.httpResponse().statusCode());
                    return whole;
                } finally {
                    recorder.attemptEnds();
                }
            }

            // The thread of the call is interrupted to end it, which closes the connection.
            @Override
            public void abort() {}
        };
    }

    private static HttpExecuteResponse whole(HttpExecuteResponse answer, ExecutableHttpRequest exchange)
            throws IOException {
        HttpExecuteResponse.Builder whole =
                HttpExecuteResponse.builder().response(withoutRetryAfter(answer.httpResponse()));
        if (answer.responseBody().isPresent()) {
            try (InputStream body = answer.responseBody().get()) {
                byte[] content = body.readNBytes(ANSWER_LIMIT);
                if (content.length == ANSWER_LIMIT) {
                    exchange.abort();
                }
                whole.responseBody(AbortableInputStream.create(new ByteArrayInputStream(content)));
            }
        }
        return whole.build();
    }

    /** The SDK would sleep as long as the other side pleases; how long a person waits is for the settings to say. */
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
