package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.USER_POOL;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.diagnosis.Finding.Kind;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.token.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Logins of many providers that the service refuses, with the message that it gives by public reports and the cause that a
 * user should be told first.
 */
final class FailingLogins {
    static final String LOGINS =
            "Logins don't match. Please include at least one valid login for this identity or identity pool.";
    static final String ISSUER = "Invalid login token. Issuer doesn't match providerName";
    static final String NOT_OPENID = "Invalid login token. Not a valid OpenId Connect identity token.";
    static final String NO_AUDIENCE = "Invalid login token. Missing a required claim: aud";
    static final String SIGNATURE = "Invalid login token. Couldn't verify signed token.";
    static final String AUDIENCE = "Invalid login token. Incorrect token audience.";
    static final String NOT_COGNITO = "Invalid login token. Not a Cognito token.";
    static final String EXPIRED = "Invalid login token. Token is expired.";
    static final String BASE64 = "Invalid base64 SAMLResponse";
    static final String UNKNOWN = "The login could not be processed.";

    private static final String DESK = "https://id.example.com/realms/Sales";
    private static final String GUID = "6731de76-14a6-49ae-97bc-6eba6914391e";
    private static final String ENTRA = "https://login.microsoftonline.com/" + GUID + "/v2.0";
    private static final String ID = Tokens.rsa(claims(DESK, "desk", "typ", "ID"));

    private FailingLogins() {}

    /** A login, the message that it meets with, and the kind of finding that is its cause. */
    record Failure(String description, Login login, String message, Kind cause) {
        @Override
        public String toString() {
            return description;
        }
    }

    static Stream<Failure> all() {
        return Stream.of(accessTokens(), otherTokens(), names(), makes(), surroundings(), contents(), saml())
                .flatMap(failures -> failures);
    }

    private static Map<String, Object> claims(String issuer, Object audience, Object... more) {
        Map<String, Object> claims = new LinkedHashMap<>(Tokens.claims(issuer, "x"));
        claims.put("aud", audience);
        for (int i = 0; i < more.length; i += 2) {
            claims.put((String) more[i], more[i + 1]);
        }
        return claims;
    }

    private static Failure failure(String description, String name, String token, String message, Kind cause) {
        return new Failure(description, Login.of(name, token), message, cause);
    }

    private static Failure access(String description, String message, String issuer, Object audience, Object... more) {
        String token = Tokens.rsa(claims(issuer, audience, more));
        return failure(description, ProviderPreset.nameOfIssuer(issuer), token, message, Kind.ACCESS_TOKEN);
    }

    private static Stream<Failure> accessTokens() {
        String wso2 = "https://localhost:9443/oauth2/token";
        return Stream.of(
                failure(
                        "WSO2",
                        "localhost:9443/oauth2/token",
                        Tokens.signed(JWSAlgorithm.RS256, "at+jwt", claims(wso2, "desk", "client_id", "desk")),
                        AUDIENCE,
                        Kind.ACCESS_TOKEN),
                access(
                        "PingFederate",
                        AUDIENCE,
                        "https://sso.example.com",
                        "https://api",
                        "client_id",
                        "d",
                        "scope",
                        "read"),
                access("ForgeRock", AUDIENCE, "https://am.example.com/alpha", "desk", "tokenName", "access_token"),
                access(
                        "Duende",
                        AUDIENCE,
                        "https://id.example.org",
                        "orders",
                        "client_id",
                        "desk",
                        "scope",
                        List.of("read")),
                access(
                        "Salesforce",
                        AUDIENCE,
                        "https://a.my.salesforce.com",
                        List.of("https://a"),
                        "client_id",
                        "3M",
                        "scp",
                        "api"),
                access("B2C", AUDIENCE, "https://a.b2clogin.com/" + GUID + "/v2.0/", GUID, "scp", "read", "azp", GUID),
                access(
                        "Entra ID without a user",
                        AUDIENCE,
                        ENTRA,
                        "api://desk",
                        "azp",
                        GUID,
                        "azpacr",
                        "1",
                        "roles",
                        List.of("R")),
                access(
                        "Okta’s own server",
                        AUDIENCE,
                        "https://a.okta.com",
                        "https://a.okta.com",
                        "cid",
                        "0oa",
                        "scp",
                        List.of("o")),
                access("Keycloak service account", AUDIENCE, DESK, "account", "typ", "Bearer", "azp", "desk"),
                access("Keycloak without an audience", NO_AUDIENCE, DESK, List.of(), "typ", "Bearer", "azp", "desk"),
                access("Curity", AUDIENCE, "https://id.example.org/oauth", "desk", "purpose", "access_token"),
                access(
                        "Auth0 Management",
                        AUDIENCE,
                        "https://t.auth0.com/",
                        "https://t.auth0.com/api/v2/",
                        "gty",
                        "client-credentials"),
                access(
                        "Auth0 with userinfo",
                        AUDIENCE,
                        "https://t.auth0.com/",
                        List.of("https://a", "https://t.auth0.com/userinfo"),
                        "azp",
                        "A1"),
                access(
                        "Ory",
                        UNKNOWN,
                        "https://a.projects.oryapis.com",
                        List.of(),
                        "client_id",
                        "x",
                        "scp",
                        List.of("openid")),
                access(
                        "an unknown provider",
                        UNKNOWN,
                        "https://id.example.org",
                        "orders",
                        "client_id",
                        "desk",
                        "scope",
                        "read"),
                failure(
                        "user pool",
                        USER_POOL,
                        Tokens.rsa(Tokens.accessTokenClaims()),
                        NO_AUDIENCE,
                        Kind.ACCESS_TOKEN));
    }

    private static Stream<Failure> otherTokens() {
        String jwe =
                Tokens.encode("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"iss\":\"https://t.auth0.com/\"}") + "..a.b.c";
        return Stream.of(
                failure(
                        "refresh token of Keycloak",
                        "id.example.com/realms/Sales",
                        Tokens.signed(JWSAlgorithm.HS256, "JWT", claims(DESK, DESK, "typ", "Offline")),
                        SIGNATURE,
                        Kind.REFRESH_TOKEN),
                failure(
                        "authorization code",
                        "accounts.google.com",
                        "4/0AX4XfWhexample-code_1",
                        NOT_OPENID,
                        Kind.AUTHORIZATION_CODE),
                failure("opaque of Auth0", "t.auth0.com", "kF3xg9Yc0w1Zq7eR2tU5", NOT_OPENID, Kind.OPAQUE_FOR_JWT),
                failure("encrypted of Auth0", "t.auth0.com", jwe, NOT_OPENID, Kind.ENCRYPTED),
                failure("refresh token of a user pool", USER_POOL, Tokens.encrypted(), NOT_COGNITO, Kind.ENCRYPTED),
                failure("code of a user pool", USER_POOL, GUID, NOT_COGNITO, Kind.NOT_A_TOKEN),
                failure(
                        "token of GitHub",
                        "token.actions.githubusercontent.com",
                        "gho_16C7e42F292c69",
                        NOT_OPENID,
                        Kind.OPAQUE_FOR_JWT),
                failure(
                        "Facebook’s token for Google",
                        "accounts.google.com",
                        Tokens.FACEBOOK_TOKEN,
                        NOT_OPENID,
                        Kind.OTHER_ORIGIN),
                failure(
                        "Google’s ID token for Facebook",
                        "graph.facebook.com",
                        Tokens.rsa(Tokens.googleClaims()),
                        UNKNOWN,
                        Kind.JWT_FOR_OPAQUE),
                failure(
                        "Limited Login",
                        "graph.facebook.com",
                        Tokens.rsa(claims("https://limited.facebook.com", "1")),
                        NOT_OPENID,
                        Kind.LIMITED_LOGIN),
                failure(
                        "half of Twitter’s",
                        "api.twitter.com",
                        "2244994945-pJ6AKmWsWbxqvP",
                        UNKNOWN,
                        Kind.SECRET_MISSING),
                failure("a variable that was never set", USER_POOL, "undefined", NOT_COGNITO, Kind.TOKEN_PLACEHOLDER),
                failure("an object", "accounts.google.com", "[object Promise]", NOT_OPENID, Kind.TOKEN_PLACEHOLDER),
                failure(
                        "SAML for OpenID Connect",
                        "id.example.com",
                        Tokens.saml(Duration.ofHours(1)),
                        NOT_OPENID,
                        Kind.SAML_ELSEWHERE));
    }

    private static Failure named(String description, String name, String issuer, String message, Kind cause) {
        return failure(description, name, Tokens.rsa(claims(issuer, "desk")), message, cause);
    }

    private static Stream<Failure> names() {
        String auth0 = "https://t.us.auth0.com/";
        String eks = "https://oidc.eks.eu-west-1.amazonaws.com/id/ABCDEF0123456789";
        return Stream.of(
                named(
                        "Okta without its path",
                        "a.okta.com",
                        "https://a.okta.com/oauth2/default",
                        ISSUER,
                        Kind.ISSUER_DIFFERS),
                named(
                        "Entra ID v1 under v2",
                        ENTRA.substring(8),
                        "https://sts.windows.net/" + GUID + "/",
                        ISSUER,
                        Kind.ISSUER_DIFFERS),
                named("Entra ID, common", "login.microsoftonline.com/common/v2.0", ENTRA, ISSUER, Kind.ISSUER_DIFFERS),
                named("Auth0 with a slash", "t.us.auth0.com/", auth0, ISSUER, Kind.NAME_SLASH),
                named(
                        "Firebase with the scheme",
                        "https://securetoken.google.com/p",
                        "https://securetoken.google.com/p",
                        ISSUER,
                        Kind.NAME_SCHEME),
                named(
                        "another cluster",
                        "oidc.eks.eu-west-1.amazonaws.com/id/ABCDEF0123456780",
                        eks,
                        ISSUER,
                        Kind.ISSUER_DIFFERS),
                named("a variable’s name", "loginKey", auth0, LOGINS, Kind.NAME_UNKNOWN),
                named(
                        "ARN of an OpenID Connect provider",
                        "arn:aws:iam::123456789012:oidc-provider/id.example.com",
                        DESK,
                        LOGINS,
                        Kind.NAME_UNKNOWN),
                named(
                        "underscores",
                        "cognito-idp.us_east_1.amazonaws.com/us-east-1_AbCdEfGhI",
                        "https://" + USER_POOL,
                        ISSUER,
                        Kind.NAME_REGION),
                named(
                        "undefined user pool",
                        "cognito-idp.us-east-1.amazonaws.com/undefined",
                        "https://" + USER_POOL,
                        LOGINS,
                        Kind.NAME_PLACEHOLDER),
                named("a realm in lower case", "id.example.com/realms/sales", DESK, ISSUER, Kind.ISSUER_DIFFERS),
                named(
                        "the discovery document",
                        "id.example.com/realms/Sales/.well-known/openid-configuration",
                        DESK,
                        LOGINS,
                        Kind.ISSUER_DIFFERS),
                named(
                        "hosted UI under Google",
                        "accounts.google.com",
                        "https://" + USER_POOL,
                        ISSUER,
                        Kind.ISSUER_DIFFERS),
                named(
                        "plain http",
                        "id.example.com/realms/Sales",
                        DESK.replace("https", "http"),
                        ISSUER,
                        Kind.ISSUER_INSECURE),
                named("the newer host", USER_POOL, "https://issuer-" + USER_POOL, ISSUER, Kind.ISSUER_NEWER));
    }

    private static Failure made(String description, String token, String message, Kind cause) {
        return failure(description, "id.example.com/realms/Sales", token, message, cause);
    }

    private static Stream<Failure> makes() {
        String[] parts = ID.split("\\.", -1);
        return Stream.of(
                made(
                        "ES256",
                        Tokens.signed(JWSAlgorithm.ES256, "JWT", claims(DESK, "desk")),
                        SIGNATURE,
                        Kind.ALGORITHM),
                made(
                        "HS256",
                        Tokens.signed(JWSAlgorithm.HS256, "JWT", claims(DESK, "desk")),
                        SIGNATURE,
                        Kind.ALGORITHM),
                made("none", Tokens.unsigned(claims(DESK, "desk")), NOT_OPENID, Kind.ALGORITHM),
                made("cut at the end", ID.substring(0, ID.length() - 41), SIGNATURE, Kind.DAMAGED),
                made("cut before the signature", parts[0] + "." + parts[1], NOT_OPENID, Kind.DAMAGED),
                made("cut at the beginning", ID.substring(11), NOT_OPENID, Kind.DAMAGED),
                made("cut to the end of the claims", ID.substring(ID.length() - 420), NOT_OPENID, Kind.DAMAGED),
                made("the middle is missing", ID.substring(0, 150) + ID.substring(177), SIGNATURE, Kind.DAMAGED),
                made(
                        "shortened with three dots",
                        ID.substring(0, 40) + "..." + ID.substring(600),
                        NOT_OPENID,
                        Kind.DAMAGED),
                made("shortened with an ellipsis", ID.substring(0, 300) + "…", SIGNATURE, Kind.DAMAGED),
                made("in lower case", ID.toLowerCase(java.util.Locale.ROOT), NOT_OPENID, Kind.DAMAGED),
                made("with a long dash", ID.substring(0, 200) + "—" + ID.substring(201), SIGNATURE, Kind.DAMAGED));
    }

    private static Stream<Failure> surroundings() {
        return Stream.of(
                made(
                        "a curl command",
                        "curl -H \"Authorization: Bearer " + ID + "\" https://api",
                        NOT_OPENID,
                        Kind.TOKEN_WRAPPED),
                made("a cookie", "Cookie: lang=en; idToken=" + ID + "; path=/", NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("YAML", "id_token: " + ID, NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("Python’s bytes", "b'" + ID + "'", NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("Swift’s Optional", "Optional(\"" + ID + "\")", NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("HTML", "&quot;" + ID + "&quot;", NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("a fragment", "https://a/#id_token=" + ID + "&expires_in=3600", NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("followed by another", ID + Tokens.rsa(Tokens.accessTokenClaims()), SIGNATURE, Kind.TOKEN_WRAPPED),
                made("twice", ID + ID, SIGNATURE, Kind.TOKEN_WRAPPED),
                made(
                        "something invisible",
                        ID.substring(0, 99) + "\u200B" + ID.substring(99),
                        SIGNATURE,
                        Kind.TOKEN_WRAPPED),
                made("base64 once more", Tokens.base64(ID), NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("JSON in JSON", "{\\\"IdToken\\\":\\\"" + ID + "\\\"}", NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("a comma", "\"" + ID + "\",", NOT_OPENID, Kind.TOKEN_WRAPPED));
    }

    private static Stream<Failure> contents() {
        Map<String, Object> kubernetes = claims("kubernetes/serviceaccount", "x", "sub", "system:serviceaccount:a:b");
        return Stream.of(
                made("expired", Tokens.expiring(claims(DESK, "desk"), Duration.ofHours(-3)), EXPIRED, Kind.EXPIRED),
                made(
                        "milliseconds",
                        Tokens.rsa(claims(DESK, "desk", "exp", NOW.toEpochMilli())),
                        EXPIRED,
                        Kind.MILLISECONDS),
                made(
                        "from the future",
                        Tokens.rsa(claims(DESK, "desk", "nbf", NOW.getEpochSecond() + 900)),
                        UNKNOWN,
                        Kind.NOT_YET_VALID),
                made(
                        "without a subject",
                        Tokens.rsa(Tokens.without(claims(DESK, "desk"), "sub")),
                        "Invalid login token. Missing a required claim: sub",
                        Kind.MISSING_CLAIM),
                failure(
                        "Kubernetes of old",
                        "kubernetes/serviceaccount",
                        Tokens.rsa(Tokens.without(kubernetes, "aud")),
                        NO_AUDIENCE,
                        Kind.MISSING_CLAIM));
    }

    private static Failure saml(String description, String part, String instead, String message, Kind cause) {
        String xml = Tokens.samlXml(Duration.ofHours(1)).replaceFirst(part, instead);
        return failure(description, Tokens.SAML, Tokens.base64(xml), message, cause);
    }

    private static Stream<Failure> saml() {
        String response = Tokens.saml(Duration.ofHours(1));
        String expired = "Token expired: " + NOW.toEpochMilli() + " >= "
                + NOW.minusSeconds(1200).toEpochMilli();
        return Stream.of(
                failure("expired SAML", Tokens.SAML, Tokens.saml(Duration.ofMinutes(-20)), expired, Kind.EXPIRED),
                saml("sign-in failed", "status:Success", "status:AuthnFailed", BASE64, Kind.SAML_STATUS),
                saml("not signed", "<ds:Signature .*</ds:Signature>", "", BASE64, Kind.SAML_UNSIGNED),
                saml(
                        "for another application",
                        "https://signin.aws.amazon.com/saml",
                        "https://sp.example.com",
                        BASE64,
                        Kind.SAML_RECIPIENT),
                saml(
                        "for another audience",
                        "urn:amazon:webservices",
                        "https://sp.example.com",
                        BASE64,
                        Kind.SAML_AUDIENCE),
                saml("another provider’s role", "saml-provider/Example", "saml-provider/Other", BASE64, Kind.SAML_ROLE),
                saml(
                        "no role",
                        "(?s)<saml:Attribute Name=\"[^\"]*Role\">.*?</saml:Attribute>",
                        "",
                        UNKNOWN,
                        Kind.SAML_ROLE),
                saml(
                        "confirmed twice",
                        "</saml:SubjectConfirmation>",
                        "$0<saml:SubjectConfirmation/>",
                        BASE64,
                        Kind.SAML_CONFIRMATION),
                saml(
                        "encrypted",
                        "(?s)<saml:Assertion .*</saml:Assertion>",
                        "<a:EncryptedAssertion xmlns:a='urn:a'/>",
                        BASE64,
                        Kind.SAML_ENCRYPTED),
                failure("cut SAML", Tokens.SAML, response.substring(0, 1600), BASE64, Kind.DAMAGED),
                failure("SAML without its beginning", Tokens.SAML, response.substring(133), BASE64, Kind.DAMAGED),
                failure("XML", Tokens.SAML, Tokens.samlXml(Duration.ofHours(1)).strip(), BASE64, Kind.DAMAGED),
                failure("encoded twice", Tokens.SAML, Tokens.base64(response), BASE64, Kind.DAMAGED),
                failure(
                        "percent-encoded SAML",
                        Tokens.SAML,
                        URLEncoder.encode(response, StandardCharsets.UTF_8),
                        BASE64,
                        Kind.TOKEN_WRAPPED),
                failure(
                        "a form",
                        Tokens.SAML,
                        "<input name=\"SAMLResponse\" value=\"" + response + "\">",
                        BASE64,
                        Kind.TOKEN_WRAPPED),
                failure(
                        "a request",
                        Tokens.SAML,
                        Tokens.base64("<p:AuthnRequest xmlns:p='urn:p'></p:AuthnRequest>"),
                        BASE64,
                        Kind.SAML_OTHER),
                failure("a JWT for SAML", Tokens.SAML, ID, BASE64, Kind.SAML_EXPECTED),
                failure(
                        "another partition",
                        Tokens.SAML.replace("arn:aws:", "arn:aws-us-gov:"),
                        Tokens.base64(Tokens.samlXml(Duration.ofHours(1)).replace("arn:aws:", "arn:aws-us-gov:")),
                        LOGINS,
                        Kind.NAME_PARTITION));
    }
}
