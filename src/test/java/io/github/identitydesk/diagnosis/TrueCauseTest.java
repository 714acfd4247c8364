package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.USER_POOL;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.words.Messages;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Failing requests whose true cause is known: it is what the explanation names first. */
class TrueCauseTest {
    private static final Messages MESSAGES = new Messages(Locale.UK, ZoneId.of("UTC"));

    private static final String LOGINS =
            "Logins don't match. Please include at least one valid login for this identity or identity pool.";
    private static final String UNSUPPORTED = "Token is not from a supported provider of this identity pool.";
    private static final String INVALID = "Invalid login token. ";
    private static final String ISSUER = INVALID + "Issuer doesn't match providerName";
    private static final String NOT_OPENID = INVALID + "Not a valid OpenId Connect identity token.";
    private static final String NO_AUD = INVALID + "Missing a required claim: aud";
    private static final String SIGNATURE = INVALID + "Couldn't verify signed token.";
    private static final String AUDIENCE = INVALID + "Incorrect token audience.";
    private static final String NOT_COGNITO = INVALID + "Not a Cognito token.";
    private static final String EXPIRED = INVALID + "Token is expired.";
    private static final String NEW_WORDS = "The presented login could not be accepted (E1207).";

    private static final String GOOGLE = "accounts.google.com";
    private static final String OKTA = "acme.okta.com/oauth2/aus1";
    private static final String AUTH0 = "acme.eu.auth0.com";
    private static final String ENTRA = "login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0";
    private static final String KEYCLOAK = "sso.acme.org/realms/shop";
    private static final String FIREBASE = "securetoken.google.com/acme-shop";
    private static final String GITHUB = "token.actions.githubusercontent.com";
    private static final String KUBERNETES = "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE";

    /**
     * A refusal.
     *
     * @param words the service's words
     * @param cause a pattern of the true cause
     */
    record Case(String words, String cause, List<Login> logins) {
        @Override
        public String toString() {
            return words + " " + logins + " " + cause;
        }
    }

    private static Case refused(String words, String cause, Login... logins) {
        return new Case(words, cause, List.of(logins));
    }

    private static Login login(String name, Map<String, Object> claims) {
        return Login.of(name, Tokens.rsa(claims));
    }

    private static Map<String, Object> claims(String name, String audience) {
        return Tokens.claims("https://" + name, audience);
    }

    static Stream<Case> names() {
        Map<String, Object> pool = Tokens.userPoolClaims();
        return Stream.of(
                refused(LOGINS, "begins with .https://", login("https://" + OKTA, claims(OKTA, "0oa9"))),
                refused(ISSUER, "ends with a slash", login(AUTH0 + "/", claims(AUTH0 + "/", "kBx7"))),
                refused(ISSUER, "capital letters", login("Accounts.Google.com", Tokens.googleClaims())),
                refused(NEW_WORDS, "white space", login(KEYCLOAK + " ", claims(KEYCLOAK, "shop"))),
                refused(
                        ISSUER,
                        "is not the region",
                        login("cognito-idp.eu-west-1.amazonaws.com/us-east-1_AbCdEfGhI", pool)),
                refused(ISSUER, "not the provider name of a user pool|issuer", login("us-east-1_AbCdEfGhI", pool)),
                refused(LOGINS, "identity pool ID", login("cognito-idp.us-east-1.amazonaws.com/" + Tokens.POOL, pool)),
                refused(ISSUER, "placeholder", login("cognito-idp.${region}.amazonaws.com/us-east-1_AbCdEfGhI", pool)),
                refused(ISSUER, "issuer|GetId accepts", login("loginKey", pool)),
                refused(ISSUER, "issuer is .https://" + OKTA, login(AUTH0, claims(OKTA, "0oa9"))),
                refused(ISSUER, "issuer is .https://cognito-idp", login(GOOGLE, pool)),
                refused(
                        LOGINS,
                        "not the provider name that Cognito expects",
                        Login.of("facebook", Tokens.FACEBOOK_TOKEN)),
                refused(
                        "Please provide a valid public provider",
                        "not the provider name|not the name",
                        login("Google", Tokens.googleClaims())));
    }

    static Stream<Case> tokens() {
        String poolToken = Tokens.rsa(Tokens.userPoolClaims());
        String googleToken = Tokens.rsa(Tokens.googleClaims());
        return Stream.of(
                refused(NO_AUD, "access token", login(USER_POOL, Tokens.accessTokenClaims())),
                refused(
                        UNSUPPORTED,
                        "access token",
                        login(OKTA, Tokens.with(claims(OKTA, "api://default"), "scp", List.of("openid")))),
                refused(
                        AUDIENCE,
                        "access token",
                        login(KEYCLOAK, Tokens.with(claims(KEYCLOAK, "account"), "typ", "Bearer"))),
                refused(
                        NOT_OPENID,
                        "not an ID token|access token",
                        Login.of(GOOGLE, "ya29.a0AfH6SMBxExampleExampleExample")),
                refused(NOT_OPENID, "Facebook", Login.of(GOOGLE, Tokens.FACEBOOK_TOKEN)),
                refused(NOT_COGNITO, "encrypted|refresh", Login.of(USER_POOL, Tokens.encrypted())),
                refused(
                        NOT_COGNITO,
                        "issuer is .https://accounts.google.com|another provider",
                        login(USER_POOL, Tokens.googleClaims())),
                refused(NOT_COGNITO, "quotes", Login.of(USER_POOL, "\"" + poolToken + "\"")),
                refused(
                        NOT_OPENID,
                        "JSON",
                        Login.of(GOOGLE, "{\"id_token\":\"" + googleToken + "\",\"expires_in\":3599}")),
                refused(SIGNATURE, "twice", Login.of(GOOGLE, googleToken + googleToken)),
                refused(NOT_COGNITO, "Bearer", Login.of(USER_POOL, "Bearer " + poolToken)),
                refused(SIGNATURE, "signature", Login.of(GOOGLE, googleToken.substring(0, googleToken.length() - 9))),
                refused(
                        SIGNATURE,
                        "signed with HS256",
                        Login.of(KEYCLOAK, Tokens.signed(JWSAlgorithm.HS256, "JWT", claims(KEYCLOAK, "shop")))),
                refused(
                        SIGNATURE,
                        "signed with ES256",
                        Login.of(AUTH0, Tokens.signed(JWSAlgorithm.ES256, "JWT", claims(AUTH0, "kBx7")))),
                refused(
                        SIGNATURE,
                        "not signed|no signature",
                        Login.of(KEYCLOAK, Tokens.unsigned(claims(KEYCLOAK, "shop")))),
                refused(
                        NEW_WORDS,
                        "Limited Login",
                        login("graph.facebook.com", Tokens.claims("https://www.facebook.com", "1234"))),
                refused(
                        INVALID + "Words of tomorrow.",
                        "semicolon",
                        Login.of("api.twitter.com", "2244994945-pJ6AKmWsWbxqvPEXAMPLEtokenA1b2")),
                refused(
                        EXPIRED,
                        "expired 3 h",
                        Login.of(ENTRA, Tokens.expiring(claims(ENTRA, "6731"), Duration.ofHours(-3)))),
                refused(
                        NEW_WORDS,
                        "expired 2 days",
                        Login.of(FIREBASE, Tokens.expiring(claims(FIREBASE, "acme-shop"), Duration.ofDays(-2)))),
                refused(
                        "Invalid base64 SAMLResponse",
                        "plain XML",
                        Login.of(Tokens.SAML, Tokens.samlXml(Duration.ofMinutes(5)))),
                refused(
                        "Token expired: 1795428000000 >= 1795420800000",
                        "expired 2 h",
                        Login.of(Tokens.SAML, Tokens.saml(Duration.ofHours(-2)))),
                refused(
                        INVALID + "Can't pass in a Cognito token.",
                        "already the IdentityId",
                        login("login.my.app", Tokens.developerClaims())));
    }

    static Stream<Case> pools() {
        return Stream.of(
                refused(LOGINS, "has no provider " + OKTA, login(OKTA, claims(OKTA, "0oa9"))),
                refused(UNSUPPORTED, "app client 4abc", login(USER_POOL, Tokens.userPoolClaims())),
                refused(
                        AUDIENCE,
                        "client https://github.com/acme",
                        login(GITHUB, claims(GITHUB, "https://github.com/acme"))),
                refused(
                        AUDIENCE,
                        "client sts.amazonaws.com",
                        login(KUBERNETES, claims(KUBERNETES, "sts.amazonaws.com"))),
                refused(AUDIENCE, "issued for com.example.web", login("appleid.apple.com", Tokens.appleClaims())),
                refused("Unauthenticated access is not supported for this identity pool.", "does not allow guests"),
                refused(
                        "IdentityPool '" + Tokens.POOL + "' not found.",
                        "typo|deleted",
                        login(GOOGLE, Tokens.googleClaims())),
                refused(
                        "User: anonymous is not authorized to perform: cognito-identity:GetId on resource: * with an explicit deny in a service control policy",
                        "service control policy denied",
                        login(GOOGLE, Tokens.googleClaims())),
                refused("Rate exceeded", "quota", login(USER_POOL, Tokens.userPoolClaims())),
                refused("Token has been revoked.", "signed out", login(USER_POOL, Tokens.userPoolClaims())),
                refused(
                        "1 validation error detected: Value '{" + GOOGLE
                                + "=}' at 'logins' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 50000, Member must have length greater than or equal to 1]",
                        "token for " + GOOGLE + " is (empty|missing)",
                        Login.of(GOOGLE, "")));
    }

    static Stream<Case> severalLogins() {
        Login google = login(GOOGLE, Tokens.googleClaims());
        Login pool = login(USER_POOL, Tokens.userPoolClaims());
        return Stream.of(
                refused(
                        NO_AUD,
                        "In the login for " + USER_POOL + ": This is an access token",
                        google,
                        login(USER_POOL, Tokens.accessTokenClaims())),
                refused(NOT_OPENID, "In the login for " + GOOGLE, pool, Login.of(GOOGLE, "ya29.a0AfH6SMBxExample")),
                refused(
                        NEW_WORDS,
                        "login for " + GOOGLE + ".*white space",
                        pool,
                        Login.of(GOOGLE, google.token().value() + "\n")),
                refused(
                        EXPIRED,
                        "In the login for " + USER_POOL + ": The token expired",
                        google,
                        Login.of(USER_POOL, Tokens.expiring(Tokens.userPoolClaims(), Duration.ofHours(-1)))),
                refused(
                        AUDIENCE,
                        "all of these look right here: " + GOOGLE + ", appleid.apple.com",
                        google,
                        login("appleid.apple.com", Tokens.appleClaims())),
                refused("Token has been revoked.", "only the one for " + USER_POOL + " fits", google, pool),
                refused(NEW_WORDS, "all of these look right here: " + GOOGLE + ", " + USER_POOL, google, pool));
    }

    static Stream<Case> all() {
        return Stream.of(names(), tokens(), pools(), severalLogins()).flatMap(cases -> cases);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void theTrueCauseIsNamedFirst(Case refused) {
        Explanation explanation = Explanations.explain(
                Refusal.of("NotAuthorizedException", refused.words(), 400),
                SampleCalls.request(refused.logins().toArray(Login[]::new)),
                SampleCalls.trace(),
                NOW);
        String first = Stream.of(
                        Stream.of(explanation.title()),
                        Stream.of(explanation.whatHappened()),
                        explanation.likelyCause().stream())
                .flatMap(part -> part)
                .map(MESSAGES::format)
                .collect(Collectors.joining(" "));

        assertThat(first).containsPattern(refused.cause());
    }
}
