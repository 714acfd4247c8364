package io.github.identitydesk.diagnosis;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** At least four texts that contain each known message, as different programs show it. */
final class KnownMessageRows {
    private KnownMessageRows() {}

    /** A text that contains the message. */
    record Row(KnownMessage message, String text) {}

    /** Returns the written rows, and the first text of each message in the body of a response as a browser shows it. */
    static List<Row> rows() {
        List<Row> rows = writtenRows();
        Stream<Row> responses = Arrays.stream(KnownMessage.values())
                .flatMap(message ->
                        rows.stream().filter(row -> row.message() == message).limit(1))
                .map(row -> row(row.message(), body(row.text())));
        return Stream.concat(rows.stream(), responses).toList();
    }

    private static String body(String text) {
        ObjectNode body = Json.object().put("__type", "NotAuthorizedException").put("message", text);
        return new String(Json.write(body), StandardCharsets.UTF_8);
    }

    private static List<Row> writtenRows() {
        String pool = Tokens.POOL;
        return List.of(
                row(
                        KnownMessage.LOGINS_DONT_MATCH,
                        "Logins don't match. Please include at least one valid login for this identity or identity pool."),
                row(KnownMessage.LOGINS_DONT_MATCH, "Logins don’t match"),
                row(
                        KnownMessage.LOGINS_DONT_MATCH,
                        "An error occurred (NotAuthorizedException) when calling the GetId operation: Logins don't match. Please include at least one valid login for this identity or identity pool."),
                row(KnownMessage.UNSUPPORTED_PROVIDER, "Token is not from a supported provider of this identity pool."),
                row(KnownMessage.UNSUPPORTED_PROVIDER, "token is not from a supported provider of this identity pool"),
                row(
                        KnownMessage.UNSUPPORTED_PROVIDER,
                        "{\"__type\":\"NotAuthorizedException\",\"message\":\"Token is not from a supported provider of this identity pool.\"}"),
                row(KnownMessage.TOKEN_EXPIRED, "Invalid login token. Token expired: 1589092400 >= 1589092129"),
                row(KnownMessage.TOKEN_EXPIRED, "Invalid login token. Token expired: 1795431600 &gt;= 1795428000."),
                row(KnownMessage.TOKEN_EXPIRED, "Invalid login token. Token expired: 1795431600 \\u003e= 1795428000"),
                row(KnownMessage.TOKEN_EXPIRED, "Token expired"),
                row(KnownMessage.ISSUER_DIFFERS, "Invalid login token. Issuer doesn't match providerName"),
                row(KnownMessage.ISSUER_DIFFERS, "Invalid login token. Issuer doesn&#39;t match providerName"),
                row(
                        KnownMessage.ISSUER_DIFFERS,
                        "software.amazon.awssdk.services.cognitoidentity.model.NotAuthorizedException: Invalid login token. Issuer doesn't match providerName (Service: CognitoIdentity, Status Code: 400, Request ID: 8ba7f78c-3e65-11e8-0000-000000000000)"),
                row(KnownMessage.NOT_OPENID_CONNECT, "Invalid login token. Not a valid OpenId Connect identity token."),
                row(KnownMessage.NOT_OPENID_CONNECT, "Invalid login token. Not a valid OpenID Connect identity token"),
                row(
                        KnownMessage.NOT_OPENID_CONNECT,
                        "E/flutter: NotAuthorizedException(Invalid login token. Not a\n valid OpenId Connect identity token.)"),
                row(KnownMessage.MISSING_CLAIM, "Invalid login token. Missing a required claim: aud"),
                row(KnownMessage.MISSING_CLAIM, "Invalid login token. Missing a required claim: sub."),
                row(KnownMessage.MISSING_CLAIM, "NotAuthorizedException: missing a required claim 'exp'"),
                row(KnownMessage.SIGNATURE, "Invalid login token. Couldn't verify signed token."),
                row(KnownMessage.SIGNATURE, "Invalid login token. Couldn\\u0027t verify signed token."),
                row(
                        KnownMessage.SIGNATURE,
                        "NotAuthorizedException: Invalid login token. Couldn't verify signed token. (Service: AmazonCognitoIdentity; Status Code: 400; Error Code: NotAuthorizedException; Request ID: x)"),
                row(
                        KnownMessage.ISSUER_KEYS,
                        "Invalid login token. Unable to retrieve keys for issuer https://a.example.com"),
                row(KnownMessage.ISSUER_KEYS, "Can't get the openid-configuration of the provider"),
                row(KnownMessage.ISSUER_KEYS, "Invalid login token. No matching key for kid abc."),
                row(KnownMessage.ISSUER_KEYS, "Failed to fetch JWKS"),
                row(KnownMessage.ISSUER_KEYS, "Provider certificate thumbprint does not match."),
                row(KnownMessage.ISSUER_KEYS, "The certificate of the provider is not trusted."),
                row(KnownMessage.AUDIENCE, "Invalid login token. Incorrect token audience."),
                row(KnownMessage.AUDIENCE, "Incorrect token audience"),
                row(KnownMessage.AUDIENCE, "x-amzn-errormessage: Invalid login token. Incorrect token audience."),
                row(KnownMessage.NOT_A_COGNITO_TOKEN, "Invalid login token. Not a Cognito token."),
                row(KnownMessage.NOT_A_COGNITO_TOKEN, "invalid login token. not a cognito token"),
                row(
                        KnownMessage.NOT_A_COGNITO_TOKEN,
                        "Invalid login token. Not a Cognito token. (Service: AmazonCognitoIdentity; Status Code: 400)"),
                row(KnownMessage.COGNITO_TOKEN, "Invalid login token. Can't pass in a Cognito token."),
                row(KnownMessage.COGNITO_TOKEN, "Can’t pass in a Cognito token"),
                row(KnownMessage.COGNITO_TOKEN, "[ERROR] 10:42 Invalid login token.  Can't pass  in a Cognito token."),
                row(KnownMessage.GUESTS_REFUSED, "Unauthenticated access is not supported for this identity pool."),
                row(KnownMessage.GUESTS_REFUSED, "Unauthenticated access is not supported"),
                row(
                        KnownMessage.GUESTS_REFUSED,
                        "NotAuthorizedException: Unauthenticated access is not supported for this identity pool.\n    at Object.extractError (json.js:52)"),
                row(KnownMessage.POOL_NOT_FOUND, "IdentityPool '" + pool + "' not found."),
                row(KnownMessage.POOL_NOT_FOUND, "IdentityPool 'eu-west-1:930292469738' not found"),
                row(
                        KnownMessage.POOL_NOT_FOUND,
                        "An error occurred (ResourceNotFoundException) when calling the GetId operation: IdentityPool \""
                                + pool + "\" not found."),
                row(
                        KnownMessage.CONSTRAINT,
                        "1 validation error detected: Value 'us-east-1_abc' at 'identityPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+"),
                row(
                        KnownMessage.CONSTRAINT,
                        "2 validation errors detected: Value '' at 'identityPoolId' failed to satisfy constraint: Member must have length greater than or equal to 1"),
                row(
                        KnownMessage.CONSTRAINT,
                        "1 validation error detected: Value at 'logins.accounts.google.com.member' failed to satisfy constraint: Member must have length less than or equal to 50000"),
                row(KnownMessage.RATE_EXCEEDED, "Rate exceeded"),
                row(KnownMessage.RATE_EXCEEDED, "TooManyRequestsException: rate exceeded."),
                row(KnownMessage.RATE_EXCEEDED, "Rate limit exceeded for GetId"),
                row(
                        KnownMessage.HOST_NOT_FOUND,
                        "Could not connect to the endpoint URL: \"https://cognito-identity.us-est-1.amazonaws.com/\""),
                row(
                        KnownMessage.HOST_NOT_FOUND,
                        "java.net.UnknownHostException: cognito-identity.us-est-1.amazonaws.com: Name or service not known"),
                row(
                        KnownMessage.HOST_NOT_FOUND,
                        "Error: getaddrinfo ENOTFOUND cognito-identity.us-est-1.amazonaws.com"),
                row(KnownMessage.CLASSIC_FLOW, "Basic (classic) flow is not enabled, please use enhanced flow."),
                row(KnownMessage.CLASSIC_FLOW, "Basic classic flow is not enabled"),
                row(
                        KnownMessage.CLASSIC_FLOW,
                        "An error occurred (InvalidParameterException) when calling the GetOpenIdToken operation: Basic (classic) flow is not enabled, please use enhanced flow."),
                row(KnownMessage.PUBLIC_PROVIDER, "Please provide a valid public provider"),
                row(KnownMessage.PUBLIC_PROVIDER, "InvalidParameterException: Please provide a valid public provider."),
                row(
                        KnownMessage.PUBLIC_PROVIDER,
                        "{\"__type\":\"InvalidParameterException\",\"message\":\"Please provide a valid public provider\"}"),
                row(
                        KnownMessage.DEVELOPER_PROVIDER,
                        "This identity pool does not support the specified developer provider"),
                row(
                        KnownMessage.DEVELOPER_PROVIDER,
                        "This identity pool does not support the specified developer provider."),
                row(
                        KnownMessage.DEVELOPER_PROVIDER,
                        "NotAuthorizedException: this identity pool does not support the specified developer provider"),
                row(
                        KnownMessage.POOL_CONFIGURATION,
                        "Invalid identity pool configuration. Check assigned IAM roles for this pool."),
                row(KnownMessage.POOL_CONFIGURATION, "invalid identity pool configuration"),
                row(
                        KnownMessage.POOL_CONFIGURATION,
                        "InvalidIdentityPoolConfigurationException: Invalid identity pool configuration. Check assigned IAM roles for this pool."),
                row(KnownMessage.IDENTITY_FORBIDDEN, "Access to Identity '" + pool + "' is forbidden."),
                row(KnownMessage.IDENTITY_FORBIDDEN, "Access to Identity 'eu-west-1:x' is forbidden"),
                row(
                        KnownMessage.IDENTITY_FORBIDDEN,
                        "AWS: NotAuthorizedException: Access to Identity \"" + pool + "\" is forbidden."),
                row(KnownMessage.SAML_RESPONSE, "Invalid base64 SAMLResponse"),
                row(KnownMessage.SAML_RESPONSE, "invalid base64 samlresponse."),
                row(KnownMessage.SAML_RESPONSE, "InvalidParameterException: Invalid base64 SAMLResponse (Service: X)"),
                row(KnownMessage.SAML_RESPONSE, "{\"message\":\"Invalid base64 SAMLResponse\"}"),
                row(
                        KnownMessage.POLICY,
                        "User: anonymous is not authorized to perform: cognito-identity:GetId on resource: * with an explicit deny in a resource control policy"),
                row(
                        KnownMessage.POLICY,
                        "User: anonymous is not authorized to perform: cognito-identity:GetId on resource: * because no VPC endpoint policy allows the cognito-identity:GetId action"),
                row(
                        KnownMessage.POLICY,
                        "User: anonymous is not authorized to perform: cognito-identity:GetId on resource: * because of something new"),
                row(
                        KnownMessage.POLICY,
                        "{\"Message\":\"User: anonymous is not authorized to perform: cognito-identity:GetId on resource: * with an explicit deny in a service control policy\"}"),
                row(KnownMessage.PROVIDER_REVOKED, "Error validating access token: Session has expired on Friday."),
                row(
                        KnownMessage.PROVIDER_REVOKED,
                        "(#190) Error validating access token: The user has not authorized it."),
                row(KnownMessage.PROVIDER_REVOKED, "Invalid OAuth 2.0 Access Token"),
                row(KnownMessage.PROVIDER_REVOKED, "NotAuthorizedException: Invalid OAuth access token."),
                row(KnownMessage.USER_REVOKED, "Access Token has been revoked"),
                row(KnownMessage.USER_REVOKED, "User is disabled."),
                row(KnownMessage.USER_REVOKED, "UserNotFoundException: User does not exist."),
                row(KnownMessage.USER_REVOKED, "Invalid login token. Token has been revoked."),
                row(
                        KnownMessage.CLASSIC_FLOW_SAML,
                        "Basic (classic) flow is not supported with SAML, please use enhanced flow."),
                row(KnownMessage.CLASSIC_FLOW_SAML, "basic (classic) flow is not supported with saml"),
                row(
                        KnownMessage.CLASSIC_FLOW_SAML,
                        "InvalidParameterException: Basic (classic) flow is not supported with SAML"),
                row(KnownMessage.CLASSIC_FLOW_SAML, "Basic classic flow is not supported with SAML"),
                row(KnownMessage.ROLE_MAPPING, "The ambiguous role mapping rules denied this request"),
                row(KnownMessage.ROLE_MAPPING, "ambiguous role mapping rule denied"),
                row(
                        KnownMessage.ROLE_MAPPING,
                        "NotAuthorizedException: The ambiguous role mapping rules denied this request."),
                row(
                        KnownMessage.ROLE_MAPPING,
                        "{\"message\":\"The ambiguous role mapping rules denied this request\"}"),
                row(KnownMessage.IDENTITY_NOT_FOUND, "Identity '" + pool + "' not found."),
                row(
                        KnownMessage.IDENTITY_NOT_FOUND,
                        "An error occurred (ResourceNotFoundException) when calling the GetCredentialsForIdentity operation: Identity '"
                                + pool + "' not found."),
                row(KnownMessage.IDENTITY_NOT_FOUND, "{\"message\":\"Identity '" + pool + "' not found.\"}"),
                row(KnownMessage.IDENTITY_NOT_FOUND, "Identity ’" + pool + "’ was not found"),
                row(KnownMessage.ROLE_DENIED, "Not authorized to perform sts:AssumeRoleWithWebIdentity"),
                row(
                        KnownMessage.ROLE_DENIED,
                        "An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity"),
                row(
                        KnownMessage.ROLE_DENIED,
                        "<Error><Code>AccessDenied</Code><Message>Not authorized to perform sts:AssumeRoleWithWebIdentity</Message></Error>"),
                row(KnownMessage.ROLE_DENIED, "AccessDenied: not authorized to perform: sts:AssumeRoleWithWebIdentity"),
                row(KnownMessage.INVALID_LOGIN, "Invalid login token."),
                row(KnownMessage.INVALID_LOGIN, "Invalid login token. Words of tomorrow."),
                row(KnownMessage.INVALID_LOGIN, "{\"message\":\"Invalid login token. Unsupported key type\"}"),
                row(KnownMessage.INVALID_LOGIN, "NotAuthorizedException: invalid login token"),
                row(KnownMessage.TOKEN_EXPIRED, "Invalid login token. Token is expired."),
                row(KnownMessage.TOKEN_EXPIRED, "Token expired: 1518436004076 >= 1518435610394"));
    }

    private static Row row(KnownMessage message, String text) {
        return new Row(message, text);
    }
}
