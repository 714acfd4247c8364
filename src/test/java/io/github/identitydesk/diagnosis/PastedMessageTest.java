package io.github.identitydesk.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.words.Messages;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Service messages in the format of each AWS SDK and tool. */
class PastedMessageTest {
    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);
    private static final String POOL = "eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678";
    private static final String IDENTITY = "eu-west-1:9f8e7d6c-4321-8765-cba9-876543210fed";
    private static final String USER_POOL = "cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI";

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

    /**
     * The format in which a client reports a refusal. EXC is replaced by the exception, OP by the call, MSG by the
     * message, and MSGJSON by the message as a JSON string.
     */
    enum Client {
        AWS_CLI("\nAn error occurred (EXC) when calling the OP operation: MSG\n"),
        PYTHON("""
                Traceback (most recent call last):
                  File "/var/task/app.py", line 12, in handler
                    return client.call(IdentityPoolId="POOL", Logins={"accounts.google.com": token})
                  File "/var/runtime/botocore/client.py", line 1009, in _make_api_call
                    raise error_class(parsed_response, operation_name)
                botocore.errorfactory.EXC: An error occurred (EXC) when calling the OP operation: MSG
                """),
        JAVASCRIPT_2("""
                { EXC: MSG
                    at Request.extractError (/app/node_modules/aws-sdk/lib/protocol/json.js:51:27)
                    at Request.callListeners (/app/node_modules/aws-sdk/lib/sequential_executor.js:106:20)
                  code: 'EXC',
                  time: 2026-11-26T10:42:11.023Z,
                  requestId: '47918b77-1643-11e7-b427-85931b95b74f',
                  statusCode: 400,
                  retryable: false }
                """),
        JAVASCRIPT_3("""
                EXC: MSG
                    at deserializeAws_json1_1OPCommandError (/app/node_modules/@aws-sdk/client-cognito-identity/dist-cjs/protocols/Aws_json1_1.js:802:41)
                    at processTicksAndRejections (node:internal/process/task_queues:96:5)
                  '$fault': 'client',
                  '$metadata': { httpStatusCode: 400, requestId: '47918b77-1643-11e7-b427-85931b95b74f', attempts: 1 },
                  __type: 'EXC'
                }
                """),
        AMPLIFY_JAVASCRIPT("""
                [DEBUG] 42:11.71 CognitoIdentityCredentials - getting credentials
                index.js:1 Uncaught (in promise) EXC: MSG
                    at parseRpcError (parseRpcError.mjs:44:1)
                    at async OPCommand (createOPClient.mjs:13:1)
                """),
        BROWSER("""
                Request URL: https://cognito-identity.eu-west-1.amazonaws.com/
                Request Method: POST
                Status Code: 400 Bad Request
                x-amz-target: AWSCognitoIdentityService.OP
                {"IdentityPoolId":"POOL","Logins":{"USERPOOL":"eyJraWQiOi.J9.x"}}
                x-amzn-errortype: EXC:
                x-amzn-requestid: 47918b77-1643-11e7-b427-85931b95b74f
                {"__type":"EXC","message":"MSGJSON"}
                """),
        JAVA_1("""
                com.amazonaws.services.cognitoidentity.model.EXC: MSG (Service: AmazonCognitoIdentity; Status Code: 400; Error Code: EXC; Request ID: 8ba7f78c-3e65-11e8-a1b2-0123456789ab)
                \tat com.amazonaws.http.AmazonHttpClient.handleErrorResponse(AmazonHttpClient.java:742)
                \tat com.amazonaws.services.cognitoidentity.AmazonCognitoIdentityClient.invoke(AmazonCognitoIdentityClient.java:1836)
                \tat com.amazonaws.services.cognitoidentity.AmazonCognitoIdentityClient.LOWER(AmazonCognitoIdentityClient.java:1007)
                """),
        JAVA_2("""
                software.amazon.awssdk.services.cognitoidentity.model.EXC: MSG (Service: CognitoIdentity, Status Code: 400, Request ID: 8ba7f78c-3e65-11e8-a1b2-0123456789ab) (SDK Attempt Count: 1)
                \tat software.amazon.awssdk.protocols.json.internal.unmarshall.AwsJsonProtocolErrorUnmarshaller.unmarshall(AwsJsonProtocolErrorUnmarshaller.java:62)
                \tat software.amazon.awssdk.services.cognitoidentity.DefaultCognitoIdentityClient.LOWER(DefaultCognitoIdentityClient.java:1043)
                """),
        KOTLIN("""
                aws.sdk.kotlin.services.cognitoidentity.model.EXC: MSG
                \tat aws.sdk.kotlin.services.cognitoidentity.serde.OPOperationDeserializerKt.throwOPError(OPOperationDeserializer.kt:63)
                \tat kotlin.coroutines.jvm.internal.BaseContinuationImpl.resumeWith(ContinuationImpl.kt:33)
                """),
        AMPLIFY_ANDROID("""
                E/MyAmplifyApp: NotAuthorizedException{message=Failed since user is not authorized., cause=EXC(message=MSG), recoverySuggestion=Check whether the given values are correct.}
                E/MyAmplifyApp: Caused by: aws.sdk.kotlin.services.cognitoidentity.model.EXC: MSG
                E/MyAmplifyApp: \tat aws.sdk.kotlin.services.cognitoidentity.serde.OPOperationDeserializerKt.throwOPError(Unknown Source:63)
                """),
        AMPLIFY_FLUTTER("""
                E/flutter ( 6110): [ERROR:flutter/runtime/dart_vm_initializer.cc(41)] Unhandled Exception: EXC {
                E/flutter ( 6110):   "message": "MSGJSON",
                E/flutter ( 6110):   "recoverySuggestion": "Check whether the given values are correct"
                """),
        SWIFT("""
                ▿ OPOutputError
                  - AWSCognitoIdentity.EXC(httpResponse: ClientRuntime.HttpResponse, message: Optional("MSGJSON"), requestID: Optional("8ba7f78c-3e65-11e8-a1b2-0123456789ab"))
                """),
        IOS("""
                2026-11-26 11:42:11 [5123:1053142] AWSiOSSDK v2.33.4 [Error] AWSIdentityProvider.m line:304 | __51-[AWSCognitoCredentialsProviderHelper x]_block_invoke | OP failed. Error is [Error Domain=com.amazonaws.AWSCognitoIdentityErrorDomain Code=8 "(null)" UserInfo={__type=EXC, message=MSG}]
                """),
        DOT_NET("""
                Unhandled exception. Amazon.CognitoIdentity.Model.EXC: MSG
                 ---> Amazon.Runtime.Internal.HttpErrorResponseException: Exception of type 'Amazon.Runtime.Internal.HttpErrorResponseException' was thrown.
                   at Amazon.CognitoIdentity.AmazonCognitoIdentityClient.OPAsync(OPRequest request, CancellationToken cancellationToken)
                """),
        GO_1("EXC: MSG\n\tstatus code: 400, request id: 8ba7f78c-3e65-11e8-a1b2-0123456789ab\n"),
        GO_2(
                "2026/11/26 10:42:11 operation error Cognito Identity: OP, https response error StatusCode: 400, RequestID: 8ba7f78c-3e65-11e8-a1b2-0123456789ab, EXC: MSG\n"),
        RUBY("""
                /gems/aws-sdk-core-3.130.0/lib/seahorse/client/plugins/raise_response_errors.rb:17:in `call': MSG (Aws::CognitoIdentity::Errors::EXC)
                \tfrom /gems/aws-sdk-cognitoidentity-1.40.0/lib/aws-sdk-cognitoidentity/client.rb:1056:in `SNAKE'
                """),
        PHP("""
                PHP Fatal error:  Uncaught exception 'Aws\\CognitoIdentity\\Exception\\CognitoIdentityException' with message 'Error executing "OP" on "https://cognito-identity.eu-west-1.amazonaws.com"; AWS HTTP error: Client error: `POST https://cognito-identity.eu-west-1.amazonaws.com` resulted in a `400 Bad Request` response:
                {"__type":"EXC","message":"MSGJSON"}
                 EXC (client): MSG'
                """),
        RUST("""
                Error: ServiceError(ServiceError { source: OPError { kind: EXC(EXC { message: Some("MSGJSON"), meta: ErrorMetadata { code: Some("EXC") } }) } })
                """),
        CLOUD_TRAIL("""
                {"eventVersion":"1.08","userIdentity":{"type":"Unknown"},"eventTime":"2026-11-26T10:42:11Z","eventSource":"cognito-identity.amazonaws.com","eventName":"OP","awsRegion":"eu-west-1","errorCode":"EXC","errorMessage":"MSGJSON","requestParameters":{"identityPoolId":"POOL","logins":{"appleid.apple.com":"HIDDEN_DUE_TO_SECURITY_REASONS"}}}
                """),
        LOG_IN_JSON("""
                {"level":"error","time":1795689731,"call":"OPCommand","msg":"{\\"__type\\":\\"EXC\\",\\"message\\":\\"MSGTWICE\\"}"}
                """);

        private final String template;

        Client(String template) {
            this.template = template;
        }

        String tell(String exception, String operation, String message) {
            String json = inJson(message);
            return template.replace("EXC", exception)
                    .replace("OP", operation)
                    .replace("LOWER", Character.toLowerCase(operation.charAt(0)) + operation.substring(1))
                    .replace(
                            "SNAKE",
                            operation.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT))
                    .replace("USERPOOL", USER_POOL)
                    .replace("POOL", PastedMessageTest.POOL)
                    .replace("MSGTWICE", inJson(json))
                    .replace("MSGJSON", json)
                    .replace("MSG", message);
        }

        private static String inJson(String text) {
            String object = new String(Json.write(Json.object().put("x", text)), StandardCharsets.UTF_8);
            return object.substring(object.indexOf(':') + 1, object.lastIndexOf('}'))
                    .strip()
                    .replaceAll("^\"|\"$", "");
        }

        /** Some formats do not name the call. */
        boolean namesTheCall() {
            return this != JAVASCRIPT_2 && this != GO_1 && this != AMPLIFY_FLUTTER;
        }
    }

    static Stream<Arguments> everyMessageInEveryClient() {
        return WORDS.entrySet().stream()
                .flatMap(words -> Arrays.stream(Client.values())
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
    void messageIsFoundInTheOutputOfEveryClient(KnownMessage message, Client client, String exception, String words) {
        boolean isOfGetId = message != KnownMessage.ROLE_DENIED;
        String operation = isOfGetId ? "GetId" : "AssumeRoleWithWebIdentity";
        Explanation explanation = Explanations.explainText(client.tell(exception, operation, words));

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
    void callIsNamed(Client client) {
        for (String operation :
                List.of("GetCredentialsForIdentity", "GetOpenIdToken", "GetOpenIdTokenForDeveloperIdentity")) {
            Explanation explanation = Explanations.explainText(
                    client.tell("NotAuthorizedException", operation, "Invalid login token. Incorrect token audience."));

            assertThat(evidence(explanation).contains("The text mentions the call " + operation + ", not GetId."))
                    .isEqualTo(client.namesTheCall());
        }
    }

    private static Optional<Fix.TakeOver> takeOver(String text) {
        return Explanations.explainText(text).fixes().stream()
                .filter(Fix.TakeOver.class::isInstance)
                .map(Fix.TakeOver.class::cast)
                .findFirst();
    }

    private static String told(Client client) {
        return client.tell("NotAuthorizedException", "GetId", "Invalid login token. Incorrect token audience.");
    }

    @Test
    void valuesInTheTextCanBeAppliedToTheRequest() {
        assertThat(takeOver(told(Client.BROWSER)))
                .contains(new Fix.TakeOver(Optional.of(POOL), Optional.empty(), List.of(USER_POOL)));
        assertThat(takeOver(told(Client.PYTHON)))
                .contains(new Fix.TakeOver(Optional.of(POOL), Optional.empty(), List.of("accounts.google.com")));
        assertThat(takeOver(told(Client.CLOUD_TRAIL)))
                .contains(new Fix.TakeOver(Optional.of(POOL), Optional.empty(), List.of("appleid.apple.com")));
        assertThat(takeOver(told(Client.PHP)))
                .contains(new Fix.TakeOver(Optional.empty(), Optional.of("eu-west-1"), List.of()));
        assertThat(takeOver(told(Client.GO_2))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "IdentityPool 'us-east-1:1a2b3c4d-1234-5678-9abc-def012345678' not found. POST https://cognito-identity.eu-west-1.amazonaws.com/|us-east-1:1a2b3c4d-1234-5678-9abc-def012345678|eu-west-1",
                "aws cognito-identity get-id --identity-pool-id us-east-1:1a2b3c4d-1234-5678-9abc-def012345678 --region us-west-2|us-east-1:1a2b3c4d-1234-5678-9abc-def012345678|us-west-2",
                "arn:aws:cognito-identity:us-east-1:123456789012:identitypool/us-east-1:1a2b3c4d-1234-5678-9abc-def012345678 Rate exceeded|us-east-1:1a2b3c4d-1234-5678-9abc-def012345678|",
                "{IdentityId: 'us-east-1:9f8e7d6c-4321-8765-cba9-876543210fed', IdentityPoolId: 'us-east-1:1a2b3c4d-1234-5678-9abc-def012345678'}|us-east-1:1a2b3c4d-1234-5678-9abc-def012345678|",
                "identity_pool_id: \"ap-south-1:1a2b3c4d-1234-5678-9abc-def012345678\"|ap-south-1:1a2b3c4d-1234-5678-9abc-def012345678|",
                "https://vpce-0a1-b2.cognito-identity.eu-west-3.vpce.amazonaws.com/ Rate exceeded||eu-west-3"
            })
    void poolAndRegionAreDistinguishedFromLookalikes(String text, String pool, String region) {
        assertThat(takeOver(text))
                .contains(new Fix.TakeOver(Optional.ofNullable(pool), Optional.ofNullable(region), List.of()));
    }

    @Test
    void identityIdIsNotTakenForAPoolId() {
        assertThat(takeOver("Access to Identity '" + IDENTITY + "' is forbidden."))
                .isEmpty();
        assertThat(takeOver("{\"IdentityId\":\"" + IDENTITY + "\"}")).isEmpty();
    }

    @Test
    void noTokenIsAppliedOrQuoted() {
        Explanation explanation = Explanations.explainText(
                "{\"Logins\":{\"my.idp.example\":\"eyJhbGciOiJSUzI1NiJ9.secret.secret\"}} Invalid login token. Incorrect token audience.");

        assertThat(explanation.toString()).contains("my.idp.example").doesNotContain("eyJhbGci", "secret");
    }

    @Test
    void longLogIsReadQuickly() {
        String log = "2026-11-26 10:42:11 INFO  GET /products?region=eu identity ok 'x' (y) {z}\n".repeat(20_000)
                + told(Client.JAVA_2);

        assertThat(Explanations.explainText(log).title().key()).isEqualTo("explain.title.AUDIENCE");
    }
}
