package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.words.Messages;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownMessagesTest {
    private static final Messages MESSAGES = new Messages(Locale.UK, ZoneId.of("UTC"));

    @ParameterizedTest
    @MethodSource("io.github.identitydesk.diagnosis.KnownMessageRows#rows")
    void messageIsRecognizedInAnyFormat(KnownMessageRows.Row row) {
        String title = "explain.title." + row.message();

        assertThat(SampleCalls.explainText(row.text()).title().key()).isEqualTo(title);
        assertThat(SampleCalls.explainText("10:42 ERROR " + row.text() + " {}\n at x")
                        .title()
                        .key())
                .isEqualTo(title);
        assertThat(Explanations.explain(
                                Refusal.of("NotAuthorizedException", row.text(), 400),
                                SampleCalls.request(),
                                SampleCalls.trace(),
                                NOW)
                        .title()
                        .key())
                .startsWith(title);
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageHasFourVariants(KnownMessage message) {
        assertThat(KnownMessageRows.rows().stream().filter(row -> row.message() == message))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSIC_FLOW,GetOpenIdToken",
        "PUBLIC_PROVIDER,GetCredentialsForIdentity",
        "DEVELOPER_PROVIDER,GetOpenIdTokenForDeveloperIdentity",
        "POOL_CONFIGURATION,GetCredentialsForIdentity",
        "CLASSIC_FLOW_SAML,GetOpenIdToken",
        "ROLE_MAPPING,GetCredentialsForIdentity",
        "IDENTITY_FORBIDDEN,GetCredentialsForIdentity"
    })
    void messageOfAnotherCallNamesTheCall(KnownMessage message, String call) {
        assertThat(MESSAGES.format(Explanation.of(message.name()).whatHappened()))
                .contains(call);
    }

    @ParameterizedTest
    @CsvSource({
        "RESOURCE_CONFLICT,com.amazonaws.services.ResourceConflictException: (Service: x)",
        "TOO_MANY_REQUESTS,An error occurred (TooManyRequestsException) when calling the GetId operation",
        "INTERNAL_ERROR,{\"__type\":\"InternalErrorException\"}",
        "LIMIT_EXCEEDED,aws: LimitExceededException",
        "EXTERNAL_SERVICE,x-amzn-errortype: ExternalServiceException:",
        "NOTHING_KNOWN,java.lang.NullPointerException: oh",
        "NOTHING_KNOWN,''",
        "UNKNOWN,NotAuthorizedException: something new",
        "UNKNOWN,InvalidParameterException: something new"
    })
    void textWithoutAKnownMessageIsExplainedByItsErrorName(String name, String text) {
        assertThat(SampleCalls.explainText(text).title().key()).isEqualTo("explain.title." + name);
    }

    @ParameterizedTest
    @EnumSource
    void unknownMessageIsExplainedByTheKindOfError(Refusal.Kind kind) {
        Refusal refusal = new Refusal(kind, kind.errorCode(), "Something new.", 400);
        Explanation explanation = Explanations.explain(refusal, SampleCalls.request(), SampleCalls.trace(), NOW);

        boolean documented = List.of(
                        Refusal.Kind.RESOURCE_CONFLICT,
                        Refusal.Kind.TOO_MANY_REQUESTS,
                        Refusal.Kind.INTERNAL_ERROR,
                        Refusal.Kind.LIMIT_EXCEEDED,
                        Refusal.Kind.EXTERNAL_SERVICE)
                .contains(kind);
        boolean isPool = kind == Refusal.Kind.RESOURCE_NOT_FOUND;
        String name = isPool ? "POOL_NOT_FOUND" : documented ? kind.name() : "UNKNOWN.words";
        assertThat(explanation.title().key()).isEqualTo("explain.title." + name);
        assertThat(explanation.likelyCause().isPresent()).isEqualTo(documented || isPool || kind == Refusal.Kind.OTHER);
    }

    @Test
    void firstOfSeveralMessagesIsExplained() {
        String log = """
                10:41 Invalid login token. Incorrect token audience.
                10:42 Logins don't match.
                """;

        assertThat(SampleCalls.explainText(log).title().key()).isEqualTo("explain.title.AUDIENCE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An error occurred (NotAuthorizedException) when calling the GetCredentialsForIdentity operation: Invalid login token. Token expired: 1589092400 >= 1589092129",
                "X-Amz-Target: AWSCognitoIdentityService.GetCredentialsForIdentity\n\nToken expired: 1589092400 >= 1589092129"
            })
    void textAboutAnotherCallNamesTheCall(String text) {
        assertThat(SampleCalls.explainText(text).evidence().stream().map(MESSAGES::format))
                .containsExactly(
                        "The text mentions the call GetCredentialsForIdentity, not GetId.",
                        "By Cognito’s clock the call arrived at 10 May 2020, 06:33:20 UTC, 4 min 31 s after its limit for the token, 10 May 2020, 06:28:49 UTC. This limit is the token’s exp, to which Cognito can add 5 minutes.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Missing a required claim: aud|The missing claim is aud.",
                "Token expired: 1589092129 >= 1589092400|The message’s first time, 10 May 2020, 06:28:49 UTC, is before its second, 10 May 2020, 06:33:20 UTC, so it shows no expiry. Compare it with the original.",
                "IdentityPool 'us-east-1:12' not found.|The pool is us-east-1:12.",
                "1 validation error detected: Value 'us-east-1_abc' at 'identityPoolId' failed|The value is “us-east-1_abc”, given for identityPoolId.",
                "1 validation error detected: Value 'my-secret' at 'logins' failed|The value was given for logins."
            })
    void detailsOfTheMessageAreShownButNoSecrets(String text, String evidence) {
        assertThat(SampleCalls.explainText(text).evidence().stream().map(MESSAGES::format))
                .containsExactly(evidence);
    }
}
