package io.github.identitydesk.diagnosis;

import io.github.identitydesk.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The format in which a client reports a refusal. EXC is replaced by the exception, OP by the call, MSG by the
 * message, and MSGJSON by the message as a JSON string.
 */
enum ClientOutput {
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

    static final String POOL = "eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678";
    static final String IDENTITY = "eu-west-1:9f8e7d6c-4321-8765-cba9-876543210fed";
    static final String USER_POOL = "cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI";

    private final String template;

    ClientOutput(String template) {
        this.template = template;
    }

    /** Returns the output for an exception with the given message in the given call. */
    String tell(String exception, String operation, String message) {
        String json = inJson(message);
        return template.replace("EXC", exception)
                .replace("OP", operation)
                .replace("LOWER", Character.toLowerCase(operation.charAt(0)) + operation.substring(1))
                .replace(
                        "SNAKE",
                        operation.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT))
                .replace("USERPOOL", USER_POOL)
                .replace("POOL", POOL)
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
