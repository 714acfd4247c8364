package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.FailingLogins.AUDIENCE;
import static io.github.identitydesk.diagnosis.FailingLogins.DESK;
import static io.github.identitydesk.diagnosis.FailingLogins.ENTRA;
import static io.github.identitydesk.diagnosis.FailingLogins.GUID;
import static io.github.identitydesk.diagnosis.FailingLogins.NOT_COGNITO;
import static io.github.identitydesk.diagnosis.FailingLogins.NOT_OPENID;
import static io.github.identitydesk.diagnosis.FailingLogins.NO_AUDIENCE;
import static io.github.identitydesk.diagnosis.FailingLogins.SIGNATURE;
import static io.github.identitydesk.diagnosis.FailingLogins.UNKNOWN;
import static io.github.identitydesk.diagnosis.FailingLogins.failure;
import static io.github.identitydesk.token.Tokens.USER_POOL;
import static io.github.identitydesk.token.Tokens.claims;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.diagnosis.FailingLogins.Failure;
import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Logins with a token of another kind than the provider issues for sign-in. */
final class WrongTokenLogins {
    private WrongTokenLogins() {}

    static Stream<Failure> all() {
        return Stream.of(accessTokens(), otherTokens()).flatMap(failures -> failures);
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
}
