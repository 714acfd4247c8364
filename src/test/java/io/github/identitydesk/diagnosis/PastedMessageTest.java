package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.ClientOutput.IDENTITY;
import static io.github.identitydesk.diagnosis.ClientOutput.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.words.Messages;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service’s message is found in the output of each AWS SDK and tool. */
class PastedMessageTest {
    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

    /** The service's text for each message, with its exception. */
    private static final Map<KnownMessage, List<String>> WORDS = new EnumMap<>(Map.ofEntries(
            words(
                    KnownMessage.LOGINS_DONT_MATCH,
                    "NotAuthorizedException",
                    "Logins don't match. Please include at least one valid login for this identity or identity pool."),
            words(
                    KnownMessage.UNSUPPORTED_PROVIDER,
                    "NotAuthorizedException",
                    "Token is not from a supported provider of this identity pool."),
            words(
                    KnownMessage.TOKEN_EXPIRED,
                    "NotAuthorizedException",
                    "Invalid login token. Token expired: 1589092400 >= 1589092129"),
            words(
                    KnownMessage.ISSUER_DIFFERS,
                    "NotAuthorizedException",
                    "Invalid login token. Issuer doesn't match providerName"),
            words(
                    KnownMessage.NOT_OPENID_CONNECT,
                    "NotAuthorizedException",
                    "Invalid login token. Not a valid OpenId Connect identity token."),
            words(
                    KnownMessage.MISSING_CLAIM,
                    "NotAuthorizedException",
                    "Invalid login token. Missing a required claim: aud"),
            words(
                    KnownMessage.SIGNATURE,
                    "NotAuthorizedException",
                    "Invalid login token. Couldn't verify signed token."),
            words(
                    KnownMessage.ISSUER_KEYS,
                    "NotAuthorizedException",
                    "Invalid login token. Unable to retrieve keys for issuer https://id.example.com"),
            words(KnownMessage.AUDIENCE, "NotAuthorizedException", "Invalid login token. Incorrect token audience."),
            words(KnownMessage.SAML_RESPONSE, "InvalidParameterException", "Invalid base64 SAMLResponse"),
            words(
                    KnownMessage.NOT_A_COGNITO_TOKEN,
                    "NotAuthorizedException",
                    "Invalid login token. Not a Cognito token."),
            words(
                    KnownMessage.COGNITO_TOKEN,
                    "NotAuthorizedException",
                    "Invalid login token. Can't pass in a Cognito token."),
            words(
                    KnownMessage.GUESTS_REFUSED,
                    "NotAuthorizedException",
                    "Unauthenticated access is not supported for this identity pool."),
            words(KnownMessage.POOL_NOT_FOUND, "ResourceNotFoundException", "IdentityPool '" + POOL + "' not found."),
            words(
                    KnownMessage.CONSTRAINT,
                    "ValidationException",
                    "1 validation error detected: Value 'us-east-1_abc' at 'identityPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+"),
            words(
                    KnownMessage.POLICY,
                    "AccessDeniedException",
                    "User: anonymous is not authorized to perform: cognito-identity:GetId on resource: * with an explicit deny in a resource control policy"),
            words(
                    KnownMessage.PROVIDER_REVOKED,
                    "NotAuthorizedException",
                    "Error validating access token: It expired."),
            words(KnownMessage.USER_REVOKED, "NotAuthorizedException", "Access Token has been revoked"),
            words(KnownMessage.RATE_EXCEEDED, "TooManyRequestsException", "Rate exceeded"),
            words(
                    KnownMessage.HOST_NOT_FOUND,
                    "UnknownHostException",
                    "Could not resolve host: cognito-identity.eu-west-1.amazonaws.com"),
            words(
                    KnownMessage.CLASSIC_FLOW,
                    "InvalidParameterException",
                    "Basic (classic) flow is not enabled, please use enhanced flow."),
            words(KnownMessage.PUBLIC_PROVIDER, "InvalidParameterException", "Please provide a valid public provider"),
            words(
                    KnownMessage.DEVELOPER_PROVIDER,
                    "InvalidParameterException",
                    "This identity pool does not support the specified developer provider"),
            words(
                    KnownMessage.POOL_CONFIGURATION,
                    "InvalidIdentityPoolConfigurationException",
                    "Invalid identity pool configuration. Check assigned IAM roles for this pool."),
            words(
                    KnownMessage.CLASSIC_FLOW_SAML,
                    "InvalidParameterException",
                    "Basic (classic) flow is not supported with SAML, please use enhanced flow."),
            words(
                    KnownMessage.ROLE_MAPPING,
                    "NotAuthorizedException",
                    "The ambiguous role mapping rules denied this request"),
            words(
                    KnownMessage.IDENTITY_FORBIDDEN,
                    "NotAuthorizedException",
                    "Access to Identity '" + IDENTITY + "' is forbidden."),
            words(
                    KnownMessage.IDENTITY_NOT_FOUND,
                    "ResourceNotFoundException",
                    "Identity '" + IDENTITY + "' not found."),
            words(KnownMessage.ROLE_DENIED, "AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity"),
            words(KnownMessage.INVALID_LOGIN, "NotAuthorizedException", "Invalid login token. Words of tomorrow.")));

    private static Map.Entry<KnownMessage, List<String>> words(KnownMessage message, String exception, String words) {
        return Map.entry(message, List.of(exception, words));
    }

    static Stream<Arguments> everyMessageInEveryClient() {
        return WORDS.entrySet().stream()
                .flatMap(words -> Arrays.stream(ClientOutput.values())
                        .map(client -> Arguments.of(
                                words.getKey(),
                                client,
                                words.getValue().getFirst(),
                                words.getValue().getLast())));
    }

    private static List<String> evidence(Explanation explanation) {
        return explanation.evidence().stream().map(MESSAGES::format).toList();
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("everyMessageInEveryClient")
    void messageIsFoundInTheOutputOfEveryClient(
            KnownMessage message, ClientOutput client, String exception, String words) {
        boolean isOfGetId = message != KnownMessage.ROLE_DENIED;
        String operation = isOfGetId ? "GetId" : "AssumeRoleWithWebIdentity";
        Explanation explanation = SampleCalls.explainText(client.tell(exception, operation, words));

        assertThat(explanation.title().key()).isEqualTo("explain.title." + message);
        if (client.namesTheCall()) {
            assertThat(evidence(explanation))
                    .contains(
                            isOfGetId
                                    ? "The text comes from the call GetId."
                                    : "The text mentions the call AssumeRoleWithWebIdentity, not GetId.");
        }
    }

    @Test
    void everyMessageIsTested() {
        assertThat(WORDS).containsOnlyKeys(KnownMessage.values());
    }

    @ParameterizedTest
    @EnumSource
    void callIsNamed(ClientOutput client) {
        for (String operation :
                List.of("GetCredentialsForIdentity", "GetOpenIdToken", "GetOpenIdTokenForDeveloperIdentity")) {
            Explanation explanation = SampleCalls.explainText(
                    client.tell("NotAuthorizedException", operation, "Invalid login token. Incorrect token audience."));

            assertThat(evidence(explanation).contains("The text mentions the call " + operation + ", not GetId."))
                    .isEqualTo(client.namesTheCall());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AccessDeniedException: User: anonymous is not authorized to perform: cognito-identity:GetId on resource: *",
                "Unauthenticated access is not supported for this identity pool.\n   at CognitoAWSCredentials.GetIdentityIdAsync(RefreshIdentityOptions options)",
                "Invalid login token. Incorrect token audience.\nAmplify.AWSCognitoAuthPlugin.FetchAuthIdentityId",
                "Invalid login token. Incorrect token audience.\n[AWSCognitoCredentialsProviderHelper getIdentityId]",
            })
    void callIsNamedByPoliciesAndHelpers(String text) {
        assertThat(evidence(SampleCalls.explainText(text))).contains("The text comes from the call GetId.");
    }

    @Test
    void longLogIsReadQuickly() {
        String log = "2026-11-26 10:42:11 INFO  GET /products?region=eu identity ok 'x' (y) {z}\n".repeat(20_000)
                + ClientOutput.JAVA_2.tell(
                        "NotAuthorizedException", "GetId", "Invalid login token. Incorrect token audience.");

        assertThat(SampleCalls.explainText(log).title().key()).isEqualTo("explain.title.AUDIENCE");
    }
}
