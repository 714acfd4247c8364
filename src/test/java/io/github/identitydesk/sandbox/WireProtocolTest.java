package io.github.identitydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.Caller.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers, methods and paths of the protocol, and the answers of the sandbox. */
class WireProtocolTest {
    private static final String GUEST = "{\"IdentityPoolId\":\"" + SandboxPool.GUESTS.id() + "\"}";

    @AutoClose
    private static final Sandbox SANDBOX = Caller.startSandbox();

    private static final Caller CALLER = new Caller(SANDBOX);

    @Test
    void answerHasTheServiceHeaders() {
        Reply reply = CALLER.post(GUEST);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).matches("\\{\"IdentityId\":\"us-east-1:[0-9a-f-]{36}\"}");
        assertThat(reply.header("Content-Type")).isEqualTo("application/x-amz-json-1.1");
        assertThat(UUID.fromString(reply.header("x-amzn-RequestId"))).hasToString(reply.header("x-amzn-requestid"));
        assertThat(reply.headers().firstValue("x-amzn-errortype")).isEmpty();
        assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(reply.header("Date"), Instant::from))
                .isAfter(Instant.EPOCH);
    }

    @Test
    void errorTypeIsInTheBodyAndWithAColonInTheHeader() {
        Reply reply = CALLER.ask(SandboxPool.GUESTS_REFUSED);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("x-amzn-errortype")).isEqualTo("NotAuthorizedException:");
        assertThat(UUID.fromString(reply.header("x-amzn-requestid"))).isNotNull();
        assertThat(reply.header("Content-Type")).isEqualTo("application/x-amz-json-1.1");
        assertThat(reply.body())
                .isEqualTo("{\"__type\":\"NotAuthorizedException\","
                        + "\"message\":\"Unauthenticated access is not supported for this identity pool.\"}");
    }

    @Test
    void everyAnswerHasAUniqueRequestId() {
        assertThat(CALLER.post(GUEST).header("x-amzn-requestid"))
                .isNotEqualTo(CALLER.post(GUEST).header("x-amzn-requestid"));
    }

    @ParameterizedTest
    @CsvSource({
        "INTERNAL_ERROR, 500, InternalErrorException",
        "INVALID_PARAMETER, 400, InvalidParameterException",
        "CONFLICT, 400, ResourceConflictException",
        "LIMIT_EXCEEDED, 400, LimitExceededException",
        "EXTERNAL_SERVICE, 400, ExternalServiceException"
    })
    void poolsThatAlwaysFail(SandboxPool pool, int status, String type) {
        for (Reply reply : new Reply[] {CALLER.ask(pool), CALLER.ask(pool)}) {
            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.type()).isEqualTo(type);
            assertThat(reply.header("x-amzn-errortype")).isEqualTo(type + ":");
            assertThat(reply.message()).isNotBlank();
        }
    }

    @Test
    void onePoolAnswersWithAWebPage() {
        Reply reply = CALLER.ask(SandboxPool.HTML_PAGE);

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void missingPoolIsReportedByItsId() {
        Reply reply = CALLER.post("{\"IdentityPoolId\":\"us-east-1:930292469738\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).isEqualTo("ResourceNotFoundException");
        assertThat(reply.message()).isEqualTo("IdentityPool 'us-east-1:930292469738' not found.");
    }

    @Test
    void authorizationHeaderIsIgnored() {
        var request = CALLER.getId().header("Authorization", "AWS4-HMAC-SHA256 nonsense");

        assertThat(Caller.send(request.POST(BodyPublishers.ofString(GUEST)).build())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-amz-json-1.1; charset=utf-8", "Application/X-Amz-JSON-1.1"})
    void contentTypeIsParsedAsInHttp(String contentType) {
        var request = CALLER.getId().setHeader("Content-Type", contentType);

        assertThat(Caller.send(request.POST(BodyPublishers.ofString(GUEST)).build())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Amz-Target, AWSCognitoIdentityService.DescribeIdentity",
        "X-Amz-Target, GetId",
        "Content-Type, application/json",
        "Content-Type, application/x-amz-json-1.0"
    })
    void otherOperationOrContentTypeIsUnknown(String header, String value) {
        var request = CALLER.getId().setHeader(header, value).POST(BodyPublishers.ofString(GUEST));

        Reply reply = Caller.send(request.build());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo("{\"__type\":\"UnknownOperationException\"}");
        assertThat(reply.header("x-amzn-errortype")).isEqualTo("UnknownOperationException:");
    }

    @Test
    void requestWithoutHeadersIsUnknown() {
        var request = java.net.http.HttpRequest.newBuilder(CALLER.url()).POST(BodyPublishers.ofString(GUEST));

        assertThat(Caller.send(request.build()).type()).isEqualTo("UnknownOperationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "HEAD"})
    void onlyPostIsAllowed(String method) {
        Reply reply = Caller.send(
                CALLER.getId().method(method, BodyPublishers.noBody()).build());

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
    }

    @Test
    void otherPathsAreNotFound() {
        var request = CALLER.getId().uri(CALLER.url().resolve("/favicon.ico")).POST(BodyPublishers.ofString(GUEST));

        assertThat(Caller.send(request.build()).status()).isEqualTo(404);
    }
}
