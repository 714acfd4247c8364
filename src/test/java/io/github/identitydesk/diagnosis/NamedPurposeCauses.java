package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.USER_POOL;
import static io.github.identitydesk.token.Tokens.rsa;
import static io.github.identitydesk.token.Tokens.with;
import static io.github.identitydesk.token.Tokens.without;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.diagnosis.NamedCauseTest.Row;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Logins whose token was made for another purpose than a sign-in, or lost a part that leaves it readable. */
final class NamedPurposeCauses {
    private static final String NAME = "id.example.com";
    private static final String REALM = "sso.example.com/realms/a";

    private NamedPurposeCauses() {}

    static Stream<Row> all() {
        return Stream.of(accessTokens(), ofTheApp(), otherPurposes(), damages()).flatMap(rows -> rows);
    }

    private static Stream<Row> accessTokens() {
        String tenant = "eu-de.appid.cloud.ibm.com/oauth/v4/0f1e2d3c";
        Map<String, Object> appId = with(Tokens.claims("https://" + tenant, ""), "aud", List.of("4b5a6978"));
        return Stream.of(
                Row.of("App ID of IBM", tenant, rsa(with(appId, "scope", "openid appid_default")), "access token"),
                Row.of(
                        "a scope",
                        NAME,
                        rsa(with(Tokens.claims("https://" + NAME, "0f1e2d3c"), "scope", "openid offline_access")),
                        "access token"),
                Row.of("Dropbox", "www.dropbox.com", "sl.B" + "aB3-_".repeat(20), "access token"),
                Row.of("PayPal", "www.paypal.com", "A21AA" + "aB3-_".repeat(20), "access token"),
                Row.of("Epic Games", NAME, "eg1~" + rsa(Tokens.claims("https://" + NAME, "a")), "access token"),
                Row.of("WeChat", "api.weixin.qq.com", "57_" + "aB3".repeat(30), "no ID tokens"),
                Row.of(
                        "a code of Facebook",
                        "graph.facebook.com",
                        "AQ" + "aB3-".repeat(50) + "#_=_",
                        "authorization code"),
                Row.of(
                        "Okta’s own kind",
                        "acme.okta.com",
                        Tokens.signed(
                                JWSAlgorithm.RS256,
                                "application/okta-internal-at+jwt",
                                Tokens.claims("https://acme.okta.com", "https://acme.okta.com")),
                        "access token"));
    }

    private static Stream<Row> ofTheApp() {
        String tenant = "login.microsoftonline.com/6731de76-14a6-49ae-97bc-6eba6914391e/v2.0";
        Map<String, Object> userPool = with(with(Tokens.accessTokenClaims(), "sub", "4abc"), "client_id", "4abc");
        return Stream.of(
                ofTheApp("Entra ID", tenant, "idtyp", "app"),
                ofTheApp("Auth0", "tenant.eu.auth0.com", "gty", "client-credentials"),
                ofTheApp("Keycloak", REALM, "preferred_username", "service-account-shop"),
                ofTheApp("Okta", "acme.okta.com/oauth2/default", "cid", "subject-1"),
                Row.of("a user pool’s app", USER_POOL, rsa(userPool), "access token of an app"));
    }

    private static Row ofTheApp(String provider, String name, String claim, String value) {
        Map<String, Object> claims = with(Tokens.claims("https://" + name, "https://api.example.com"), "scope", "a");
        claims.put("sub", "subject-1");
        claims.put(claim, value);
        return Row.of("an app of " + provider, name, rsa(claims), "access token of an app");
    }

    private static Stream<Row> otherPurposes() {
        Map<String, Object> registration = with(
                without(Tokens.claims("https://" + REALM, "https://" + REALM), "exp"),
                "typ",
                "RegistrationAccessToken");
        Map<String, Object> guest = with(
                Tokens.claims("https://cognito-identity.amazonaws.com", "us-east-1:0f1e2d3c"),
                "amr",
                List.of("unauthenticated"));
        return Stream.of(
                Row.of(
                        "a registration in Keycloak",
                        REALM,
                        Tokens.signed(JWSAlgorithm.HS256, "JWT", registration),
                        "type “RegistrationAccessToken”"),
                Row.of(
                        "the cookie of Keycloak",
                        REALM,
                        rsa(with(Tokens.claims("https://" + REALM, ""), "typ", "Serialized-ID")),
                        "type “Serialized-ID”"),
                Row.of(
                        "an event of Apple",
                        "appleid.apple.com",
                        rsa(with(without(Tokens.appleClaims(), "sub"), "events", "{\"type\":\"consent-revoked\"}")),
                        "token about an event"),
                Row.of("a guest", "cognito-identity.amazonaws.com", rsa(guest), "or a guest"));
    }

    private static Stream<Row> damages() {
        Map<String, Object> garbled =
                with(Tokens.userPoolClaims(), "iss", "https://cognito-idp.us-east-1.amazonaws.com/us,d-3219e0e1bb90");
        String saml = Tokens.samlXml(Duration.ofHours(1))
                .replaceFirst("NotBefore=\"[^\"]+\"", "NotBefore=\"" + Tokens.NOW.plusSeconds(240) + "\"");
        return Stream.of(
                Row.of("a part within two claims lost", USER_POOL, rsa(garbled), "some of the middle is missing"),
                Row.of(
                        "a whole claim lost",
                        USER_POOL,
                        rsa(without(Tokens.userPoolClaims(), "cognito:username")),
                        "Some of its middle is missing"),
                Row.of("a SAML response from the future", Tokens.SAML, Tokens.base64(saml), "not yet valid"));
    }
}
