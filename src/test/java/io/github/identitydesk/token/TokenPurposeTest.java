package io.github.identitydesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.model.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenPurposeTest {
    private static Jwt jwt(String token) {
        ParsedToken parsed = TokenReader.read(new Token(token));
        assertThat(parsed).isInstanceOf(Jwt.class);
        return (Jwt) parsed;
    }

    static List<Arguments> accessTokens() {
        Map<String, Object> claims = Tokens.accessTokenClaims();
        Map<String, Object> plain = Tokens.claims("https://a.example", "api");
        Map<String, Object> plainApi = Tokens.claims("https://a.example", "https://api.example.com");
        Map<String, Object> okta = Tokens.claims("https://dev-1.okta.com/oauth2/default", "api://default");
        String entra = "https://sts.windows.net/9122040d-6c67-4c5b-b112-36a304b66dad/";
        Map<String, Object> auth0 = Tokens.claims("https://tenant.eu.auth0.com/", "https://api.example.com");
        Map<String, Object> keycloak = Tokens.claims("https://login.example.com/realms/Sales", "account");
        Map<String, Object> ory = Tokens.without(Tokens.claims("https://acme.projects.oryapis.com", ""), "aud");
        return List.of(
                Arguments.of("token_use", Tokens.rsa(claims)),
                Arguments.of("client without audience", Tokens.rsa(Tokens.without(claims, "token_use"))),
                Arguments.of("type", Tokens.signed(JWSAlgorithm.RS256, "at+jwt", plain)),
                Arguments.of("type written in full", Tokens.signed(JWSAlgorithm.RS256, "application/at+JWT", plain)),
                Arguments.of(
                        "Okta", Tokens.rsa(Tokens.with(Tokens.with(okta, "cid", "0oa1"), "scp", List.of("openid")))),
                Arguments.of(
                        "Entra ID for Graph", Tokens.rsa(Tokens.claims(entra, "00000003-0000-0000-c000-000000000000"))),
                Arguments.of(
                        "Entra ID for an application",
                        Tokens.rsa(Tokens.with(Tokens.claims(entra, "x"), "appid", "x"))),
                Arguments.of(
                        "Auth0 for an API",
                        Tokens.rsa(Tokens.with(Tokens.with(auth0, "azp", "A1"), "scope", "openid"))),
                Arguments.of("Auth0 for an API without scope", Tokens.rsa(Tokens.with(auth0, "azp", "A1"))),
                Arguments.of("Auth0 for a machine", Tokens.rsa(Tokens.with(auth0, "gty", "client-credentials"))),
                Arguments.of(
                        "Keycloak", Tokens.rsa(Tokens.with(Tokens.with(keycloak, "typ", "Bearer"), "azp", "desk"))),
                Arguments.of("DPoP of Entra ID", Tokens.rsa(Tokens.with(Tokens.claims(entra, "x"), "azp", "y"))),
                Arguments.of(
                        "for the UserInfo endpoint",
                        Tokens.rsa(Tokens.with(
                                Tokens.claims("https://tenant.eu.auth0.com/", "https://tenant.eu.auth0.com/userinfo"),
                                "nonce",
                                "n"))),
                Arguments.of("permission for an API", Tokens.rsa(Tokens.with(plainApi, "scope", "read"))),
                Arguments.of(
                        "permission without an audience",
                        Tokens.rsa(Tokens.without(Tokens.with(plainApi, "scope", "read"), "aud"))),
                Arguments.of("permission for a client", Tokens.rsa(Tokens.with(plain, "scp", List.of("read")))),
                Arguments.of(
                        "permission for another client",
                        Tokens.rsa(Tokens.with(Tokens.with(plain, "scope", "read"), "client_id", "desk"))),
                Arguments.of("Ory Hydra", Tokens.rsa(Tokens.with(Tokens.with(ory, "client_id", "x"), "scp", "openid"))),
                Arguments.of(
                        "PingOne",
                        Tokens.rsa(Tokens.with(
                                Tokens.with(
                                        Tokens.claims("https://auth.pingone.eu/1/as", "https://api.pingone.eu"),
                                        "client_id",
                                        "x"),
                                "scope",
                                "p1:read:user"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accessTokens")
    void accessTokenIsRecognized(String description, String token) {
        assertThat(jwt(token).isAccessToken()).isTrue();
        assertThat(jwt(token).isRefreshToken()).isFalse();
    }

    static List<Arguments> idTokens() {
        Map<String, Object> plain = Tokens.claims("https://a.example", "desk");
        Map<String, Object> permitted = Tokens.with(plain, "scope", "openid");
        Map<String, Object> api = Tokens.claims("https://a.example", "https://api.example.com");
        Map<String, Object> keycloak = Tokens.claims("https://login.example.com/realms/Sales", "desk");
        Map<String, Object> userInfo = Tokens.claims("https://a.example", "https://a.example/userinfo");
        return List.of(
                Arguments.of("token_use", Tokens.with(Tokens.userPoolClaims(), "scope", "openid")),
                Arguments.of("Google", Tokens.with(Tokens.with(Tokens.googleClaims(), "scope", "x"), "azp", "other")),
                Arguments.of(
                        "Keycloak",
                        Tokens.with(Tokens.with(Tokens.with(keycloak, "typ", "ID"), "scope", "x"), "azp", "other")),
                Arguments.of(
                        "Entra ID with a nonce",
                        Tokens.with(
                                Tokens.with(Tokens.claims("https://sts.windows.net/9122040d/", "desk"), "azp", "other"),
                                "nonce",
                                "n")),
                Arguments.of(
                        "nonce",
                        Tokens.with(Tokens.with(Tokens.with(api, "azp", "other"), "scope", "x"), "nonce", "n")),
                Arguments.of("for the client itself", Tokens.with(permitted, "azp", "desk")),
                Arguments.of(
                        "for the client and an API",
                        Tokens.with(
                                Tokens.with(permitted, "aud", List.of("desk", "https://api.example.com")),
                                "client_id",
                                "desk")),
                Arguments.of("another client without permissions", Tokens.with(plain, "azp", "other")),
                Arguments.of("a URL as the client", api),
                Arguments.of("UserInfo of another issuer", Tokens.with(userInfo, "iss", "https://b.example")),
                Arguments.of("marked, for UserInfo", Tokens.with(userInfo, "token_type", "id_token")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("idTokens")
    void idTokenIsNotTakenForAnAccessToken(String description, Map<String, Object> claims) {
        assertThat(jwt(Tokens.rsa(claims)).isAccessToken()).isFalse();
        assertThat(jwt(Tokens.rsa(claims)).isRefreshToken()).isFalse();
    }

    @Test
    void permissionsWithoutAMarkLeaveThePurposeOpen() {
        Map<String, Object> permitted = Tokens.with(Tokens.claims("https://a.example", "desk"), "scope", "openid");

        assertThat(jwt(Tokens.rsa(permitted)).isOfUncertainPurpose()).isTrue();
        assertThat(jwt(Tokens.rsa(Tokens.without(permitted, "scope"))).isOfUncertainPurpose())
                .isFalse();
        assertThat(jwt(Tokens.rsa(Tokens.with(permitted, "nonce", "n"))).isOfUncertainPurpose())
                .isFalse();
        assertThat(jwt(Tokens.rsa(Tokens.with(permitted, "typ", "Bearer"))).isOfUncertainPurpose())
                .isFalse();
        assertThat(jwt(Tokens.rsa(Tokens.with(Tokens.googleClaims(), "scope", "openid")))
                        .isOfUncertainPurpose())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Bearer,", "DPoP,", "Refresh,", "ID,", "at+jwt,", "Serialized-ID,Serialized-ID"})
    void onlyAnUnknownMarkOfKeycloakIsATypeOfItsOwn(String mark, String type) {
        Map<String, Object> claims = Tokens.claims("https://login.example.com/realms/Sales", "desk");

        assertThat(jwt(Tokens.rsa(Tokens.with(claims, "typ", mark))).explicitType())
                .isEqualTo(Optional.ofNullable(type));
    }

    @ParameterizedTest
    @CsvSource({"typ,Refresh", "typ,Offline", "tokenName,refresh_token", "token_type,refresh"})
    void refreshTokenIsRecognized(String claim, String value) {
        Map<String, Object> claims = Tokens.claims("https://login.example.com/realms/Sales", "desk");

        assertThat(jwt(Tokens.rsa(Tokens.with(claims, claim, value))).isRefreshToken())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbC,USER_POOL",
        "https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_AbC,USER_POOL",
        "https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE,KUBERNETES",
        "https://oidc-eks.eu-west-1.api.aws/id/EXAMPLE,KUBERNETES",
        "https://kubernetes.default.svc.cluster.local,KUBERNETES",
        "https://token.actions.githubusercontent.com/octo-org,GITHUB_ACTIONS",
        "https://securetoken.google.com/my-project,FIREBASE",
        "https://tenant.us.auth0.com/,AUTH0",
        "https://dev-1.oktapreview.com,OKTA",
        "https://sts.windows.net/9122040d/,ENTRA_V1",
        "https://login.microsoftonline.com/9122040d/v2.0,ENTRA_V2",
        "https://login.example.com/auth/realms/Sales,KEYCLOAK",
        "https://accounts.google.com.example.com,OTHER",
        "https://auth0.com.example.com,OTHER",
        "x,OTHER"
    })
    void issuerIdentifiesTheProvider(String issuer, IssuerKind kind) {
        assertThat(IssuerKind.of(jwt(Tokens.rsa(Tokens.claims(issuer, "x"))))).isEqualTo(kind);
    }
}
