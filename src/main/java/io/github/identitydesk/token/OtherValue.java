package io.github.identitydesk.token;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Values that are often sent in place of a token and can be recognized by their form. If several forms match, the first
 * constant applies.
 */
public enum OtherValue {
    /**
     * An authorization code (RFC 6749 §4.1.2), as a parameter of a redirect, or in the form of Google, Apple, Keycloak,
     * Facebook or Amazon.
     */
    AUTHORIZATION_CODE("(?:.*[?&#])?code=[^&\\s]+(?:&.*)?|4/[\\w-]{20,}|c[0-9a-f]{32}\\.\\d\\.[a-z]+\\.[\\w-]+"
            + "|GUID\\.GUID\\.GUID|AN[A-Za-z]{18}"),
    /** An authorization code of Facebook, or a code or an access token of LinkedIn, which have the same form. Ciphertexts of AWS KMS begin with AQICA. */
    CODE_OR_ACCESS_TOKEN("AQ(?!ICA)[\\w-]{100,}(?:#_=_)?"),
    /** An authorization code or a refresh token of Entra ID, which have the same form. */
    CODE_OR_REFRESH_TOKEN("[01]\\.A[\\w-]{20,}(?:\\.[\\w.-]*)?|M\\.[CR]\\d+_[\\w.!*$-]{20,}"),
    /** A refresh token of Apple (which has no fixed prefix), Auth0, GitHub, Firebase, Salesforce, Slack or Ory. */
    REFRESH_TOKEN(
            "r[0-9a-f]{32}\\.\\d\\.[a-z]+\\.[\\w-]+|v1\\.M[\\w-]{40,}|ghr_\\w{20,}|AMf-[\\w-]{40,}|5Aep861[\\w.]{20,}|xoxe-[\\w-]{10,}|[a-z]{2,12}_rt_[\\w.-]{20,}"),
    /** An access token of GitHub, GitLab, Slack, Salesforce, Ory, Dropbox, PayPal, Epic Games or a personal Microsoft account. */
    ACCESS_TOKEN(
            "gh[pousx]_\\w{20,}|github_pat_\\w{20,}|gl(?:pat|cbt|oas)-[\\w.-]{20,}|xox[abprs]-[\\w-]{10,}"
                    + "|00D\\w{12,15}![\\w.]{20,}|EwB[\\w+/=]{100,}|[a-z]{2,12}_at_[\\w.-]{20,}|sl\\.[\\w.-]{60,}|A2\\dAA[\\w-]{60,}|eg1~[\\w.-]{60,}"),
    /** A certificate or a request for one (RFC 7468), such as {@code ca.crt} beside the token of a pod. */
    CERTIFICATE("(?s)-----BEGIN [A-Z0-9 ]{0,20}CERTIFICATE[A-Z ]{0,20}-----.*"),
    /** The session of a sign-in that is not complete: {@code Session} of a user pool, or {@code sessionToken} of Okta. */
    SIGN_IN_SESSION("AYABe[\\w+/=-]{80,}|20111[\\w-]{30,}"),
    /** The secret of an app client of a user pool. */
    CLIENT_SECRET("(?=[a-z]*+\\d)[a-z0-9]{50,52}"),
    /** Bytes, as programming languages print them: Swift, Objective-C, Node.js, Java, Kotlin and Python. */
    BYTES("(?is)\\d{1,6} bytes|\\{ ?length ?= ?\\d+.*|<Buffer .*|<[0-9a-f]{8}(?: [0-9a-f]{8})+.*"
            + "|(?:Uint8Array|ByteArray|Uint8List|bytearray)\\W.*|\\[?\\s*(?:101|0x65),\\s*(?:121|0x79),.*"
            + "|\\s*\\{\\s*\"type\"\\s*:\\s*\"Buffer\".*"),
    /** A key or a secret of an account, a project or an app, or a header that contains one. */
    KEY(
            "(?:AKIA|ASIA)[A-Z0-9]{16}(?:[:,/\\s]+[\\w+/]{40})?|(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[\\w+/=]{60,}|AIza[\\w-]{35}|GOCSPX-[\\w-]{20,}"
                    + "|[sp]k_(?:live|test)_\\w{10,}|npm_\\w{36}|hvs\\.[\\w-]{20,}|AWS4-HMAC-SHA256 .{1,2000}|Basic [\\w+/]{8,}=*|(?s)-----BEGIN [A-Z ]{3,40}-----.*"),
    /** The bearer token for a cluster of Amazon EKS, which contains a signed URL. */
    CLUSTER_TOKEN("k8s-aws-v1\\.[\\w-]{20,}"),
    /** The request that Facebook signs for an app (“Signed requests”): an HMAC-SHA256 and JSON. */
    SIGNED_REQUEST("[\\w-]{43}\\.eyJ[\\w-]+"),
    /** A bearer token of Twitter that stands for the app (OAuth 2.0 App-Only). */
    APP_BEARER("A{18,}[\\w%+/=]{40,}"),
    /** An app access token of Facebook, which consists of the ID and the secret of the app. */
    APP_TOKEN("\\d{8,20}\\|[\\w-]{20,}"),
    /** An error of a token endpoint or of a redirect (RFC 6749 §4.1.2.1 and §5.2). */
    SIGN_IN_ERROR(
            "(?s)\\s*\\{.*\"(?:error|error_?[cC]ode|error_description|error_?[mM]essage|errorSummary)\"\\s*:.*"
                    + "|(?:.*[?&#])?error=[^&\\s]+(?:&.*)?|(?i)(?:401|403)? ?(?:unauthorized|forbidden|access denied|invalid_grant)"),
    /** A discovery document or a set of keys. */
    PROVIDER_SETTINGS("(?s)\\s*\\{.*\"(?:keys|jwks_uri|authorization_endpoint)\"\\s*:.*"),
    PAGE("(?is)\\s*<(?:!doctype html|html|head|body)\\b.*"),
    FILE(
            "(?:file://|~?/|\\.{1,2}/|[A-Za-z]:\\\\|\\\\\\\\)[^\\s=]{1,300}|[\\w-]{1,60}\\.(?:txt|jwt|json|xml|pem|token|b64|saml)"),
    NUMBER("\\d{5,40}"),
    /** The ID of a user of Login with Amazon or Apple, which an ID token has as {@code sub}. */
    USER_ID("amzn1\\.account\\.\\w{8,40}|\\d{6}\\.[0-9a-f]{32}\\.\\d{4}"),
    CLIENT_ID("\\d+(?:-\\w+)?\\.apps\\.googleusercontent\\.com|amzn1\\.application(?:-oa2-client)?\\.[0-9a-f]{32}"),
    USER_POOL_ID("[a-z]{2,}(?:-[a-z]+)+-\\d_[0-9A-Za-z]+"),
    IDENTITY_ID("[a-z]{2,}(?:-[a-z]+)+-\\d:GUID"),
    /** The {@code sub} of a user, or an authorization code of a user pool. */
    GUID("GUID"),
    EMAIL("[^\\s@;|]{1,64}@[\\w-]+(?:\\.[\\w-]+)+"),
    /** The ARN of a secret, a parameter, a role or the like, but not of an identity provider. */
    ARN("arn:aws[\\w-]*:(?!iam:[^:]*:\\d*:(?:saml|oidc)-provider/)\\S{1,200}"),
    PROVIDER_NAME(
            "(?:https://)?(?:accounts\\.google\\.com|graph\\.facebook\\.com|appleid\\.apple\\.com|www\\.amazon\\.com"
                    + "|api\\.twitter\\.com|cognito-idp\\.[\\w.-]+/[\\w-]+)/?|arn:aws[\\w-]*:\\S{1,200}"),
    /** The signature of a JWT with a key of 2048 or 4096 bits, which a double click selects alone. */
    SIGNATURE("[\\w-]{342}|[\\w-]{683}"),
    URL("https?://[\\w.-]+(?::\\d+)?(?:/[\\w./%-]*)?"),
    /** The key file of a service account of Google. */
    SERVICE_ACCOUNT("(?s)\\s*\\{.*\"private_key\"\\s*:.*"),
    /** The decoded form of a JWT. */
    DECODED("(?s)\\s*\\{\\s*\"\\w+\"\\s*:.*"),
    /** Words, such as the error message of a program. No part of it is as long as the parts of a token. */
    TEXT("(?s)(?=.*\\b[A-Za-z]{3,20}\\b)(?:\\S{1,39}+\\s++)++\\S{1,39}+");

    private static final int MAX_CODE = 4_000;

    /** The values that may be long, and are recognized by their beginning. */
    private static final Set<OtherValue> LONG = EnumSet.of(CERTIFICATE, BYTES, PAGE);

    private final Pattern shape;

    OtherValue(String shape) {
        this.shape = Pattern.compile(shape.replace("GUID", "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"));
    }

    /** Returns the kind of value, or empty if the text may be a token for GetId. */
    public static Optional<OtherValue> of(String text) {
        return text.length() > MAX_CODE
                ? LONG.stream()
                        .filter(value ->
                                value.shape.matcher(text.substring(0, MAX_CODE)).matches())
                        .findFirst()
                : Arrays.stream(values())
                        .filter(value -> value.shape.matcher(text).matches())
                        .findFirst();
    }

    /** Returns whether the provider exchanges this value for tokens. */
    public boolean isExchanged() {
        return this == AUTHORIZATION_CODE || this == CODE_OR_ACCESS_TOKEN || this == CODE_OR_REFRESH_TOKEN;
    }
}
