package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.GUEST;
import static io.github.identitydesk.aws.TestCalls.ID;
import static io.github.identitydesk.aws.TestCalls.LOGIN;
import static io.github.identitydesk.aws.TestCalls.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How each answer is interpreted, from a socket through the real SDK. */
class AnswersTest {
    @Test
    void identityIdIsFound() throws IOException {
        assertThat(answeredWith(Reply.found(ID)))
                .isInstanceOfSatisfying(
                        Outcome.Found.class,
                        found -> assertThat(found.identityId()).isEqualTo(ID));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void everyServiceErrorIsARefusalWithItsMessage(Refusal.Kind kind) throws IOException {
        int status = kind == Refusal.Kind.INTERNAL_ERROR ? 500 : 400;
        Refusal refusal = refusal(Reply.refused(status, kind.errorCode(), "Its own words: " + kind + "."));
        assertThat(refusal).isEqualTo(new Refusal(kind, kind.errorCode(), "Its own words: " + kind + ".", status));
    }

    @ParameterizedTest
    @CsvSource({"IncompleteSignatureException,403", "ThrottlingException,400", "InternalFailure,501", "Whatever,499"})
    void unknownErrorIsARefusalWithItsName(String errorCode, int status) throws IOException {
        assertThat(refusal(Reply.refused(status, errorCode, "words")))
                .isEqualTo(new Refusal(Refusal.Kind.OTHER, errorCode, "words", status));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'__type':'com.amazonaws.cognito.identity.model#NotAuthorizedException','message':'words'}|words",
                "{'__type':'NotAuthorizedException','Message':'words'}|words",
                "{'code':'NotAuthorizedException','message':'words'}|words",
                "{'__type':'NotAuthorizedException'}|''",
                "{'__type':'NotAuthorizedException','message':null}|''"
            })
    void errorNameAndMessageAreFoundInEverySpelling(String body, String words) throws IOException {
        assertThat(refusal(Reply.json(400, body.replace('\'', '"'))))
                .isEqualTo(new Refusal(Refusal.Kind.NOT_AUTHORIZED, "NotAuthorizedException", words, 400));
    }

    @Test
    void errorNameIsTakenFromTheHeaderIfTheBodyHasNone() throws IOException {
        assertThat(refusal(Reply.json(400, "{}", "x-amzn-errortype: ResourceNotFoundException:"))
                        .kind())
                .isEqualTo(Refusal.Kind.RESOURCE_NOT_FOUND);
    }

    @Test
    void tokenQuotedInTheAnswerIsHidden() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.http(Reply.refused(400, "NotAuthorizedException", "Bad token " + TOKEN + ", sorry."))) {
            assertThat(TestCalls.call(LOGIN, server.endpoint()))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.refusal().serviceMessage())
                                    .isEqualTo("Bad token ***, sorry."));
        }
    }

    static Stream<Arguments> answersOfOtherServers() {
        String page = "<html><body>Secret page</body></html>";
        return Stream.of(
                Arguments.of("a page with status 500", Reply.html(500, page), "HTTP 500"),
                Arguments.of("a page with status 502", Reply.html(502, page), "HTTP 502"),
                Arguments.of("a page with status 200", Reply.html(200, page), "HTTP 200"),
                Arguments.of("a proxy's page with status 403", Reply.html(403, page), "HTTP 403"),
                Arguments.of("a page with status 404", Reply.html(404, page), "HTTP 404"),
                Arguments.of(
                        "a request for a password",
                        Reply.answer(401, "text/html", page, "WWW-Authenticate: Basic"),
                        "HTTP 401"),
                Arguments.of(
                        "a proxy's request for a password",
                        Reply.answer(407, "text/html", page, "Proxy-Authenticate: Basic realm=\"x\""),
                        "HTTP 407"),
                Arguments.of("a page that says it is JSON", Reply.json(200, page), "HTTP 200"),
                Arguments.of("half of a JSON text", Reply.json(200, "{\"IdentityId\":\"us-ea"), "HTTP 200"),
                Arguments.of("JSON of another kind", Reply.json(200, "[1,2,3]"), "HTTP 200"),
                Arguments.of("an ID that is a number", Reply.json(200, "{\"IdentityId\":5}"), "HTTP 200"),
                Arguments.of("an ID that is an object", Reply.json(200, "{\"IdentityId\":{\"a\":[]}}"), "HTTP 200"),
                Arguments.of("no ID", Reply.json(200, "{}"), "HTTP 200"),
                Arguments.of("a null for an ID", Reply.json(200, "{\"IdentityId\":null}"), "HTTP 200"),
                Arguments.of("a malformed ID", Reply.found("<script>"), "HTTP 200"),
                Arguments.of("an ID that is too long", Reply.found("us-east-1:" + "a".repeat(46)), "HTTP 200"),
                Arguments.of("an empty answer", Reply.json(200, ""), "HTTP 200"),
                Arguments.of("no content", Reply.raw("HTTP/1.1 204 No Content\r\n\r\n"), "HTTP 204"),
                Arguments.of("JSON without an error's name", Reply.json(400, "{\"message\":\"Secret\"}"), "HTTP 400"),
                Arguments.of("an endless page", Reply.html(200, page.repeat(20_000)), "HTTP 200"),
                Arguments.of("something that is not HTTP", Reply.raw("220 smtp.example Secret\r\n\r\n"), "not HTTP"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersOfOtherServers")
    void whateverIsNotTheServicesAnswerIsSaidToBeThatAndNotQuoted(String name, Reply reply, String detail)
            throws IOException {
        assertThat(answeredWith(reply))
                .isInstanceOfSatisfying(
                        Outcome.NotReached.class,
                        notReached -> assertThat(notReached.failure())
                                .isEqualTo(new Failure(
                                        detail.equals("not HTTP")
                                                ? Failure.Kind.NOT_HTTP
                                                : Failure.Kind.NOT_THE_SERVICE,
                                        detail)));
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "303", "307", "308"})
    void redirectIsNotFollowed(int status) throws IOException {
        try (ScriptedServer elsewhere = ScriptedServer.http(Reply.found(ID));
                ScriptedServer server = ScriptedServer.http(
                        Reply.answer(status, "text/html", "", "Location: " + elsewhere.url() + "/"))) {
            assertThat(TestCalls.call(LOGIN, server.endpoint())).isInstanceOf(Outcome.NotReached.class);
            assertThat(elsewhere.received()).isEmpty();
            assertThat(server.received()).hasSize(1);
        }
    }

    private static Outcome answeredWith(Reply reply) throws IOException {
        try (ScriptedServer server = ScriptedServer.http(reply)) {
            return TestCalls.call(GUEST, server.endpoint());
        }
    }

    private static Refusal refusal(Reply reply) throws IOException {
        Outcome outcome = answeredWith(reply);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal();
    }
}
