package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.USER_POOL;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.diagnosis.Finding.Kind;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Faulty logins: at least three variants for every kind of finding. */
final class FindingRows {
    private static final String GOOGLE = "accounts.google.com";
    private static final String FACEBOOK = "graph.facebook.com";
    private static final String AMAZON = "www.amazon.com";
    private static final String TWITTER = "api.twitter.com";
    private static final String APPLE = "appleid.apple.com";
    private static final String OKTA = "dev-1.okta.com/oauth2/default";
    private static final String NEWER_POOL = "issuer-" + USER_POOL;
    private static final Map<String, Object> CUSTOM = Tokens.claims(
            "firebase-adminsdk@p.iam.gserviceaccount.com",
            "https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit");
    static final String NO_FIX = "";
    static final String CLEAN_UP = "Clean up the token";

    private static final String USER_POOL_TOKEN = Tokens.rsa(Tokens.userPoolClaims());
    private static final String NEWER_TOKEN =
            Tokens.rsa(Tokens.with(Tokens.userPoolClaims(), "iss", "https://" + NEWER_POOL));
    private static final String GOOGLE_TOKEN = Tokens.rsa(Tokens.googleClaims());
    private static final String APPLE_TOKEN = Tokens.rsa(Tokens.appleClaims());
    private static final Map<String, Object> OKTA_CLAIMS = Tokens.claims("https://" + OKTA, "0oa1");
    private static final String OKTA_TOKEN = Tokens.rsa(OKTA_CLAIMS);
    private static final String AUTH0_TOKEN = Tokens.rsa(Tokens.claims("https://tenant.eu.auth0.com/", "A1b2C3"));
    private static final String SAML_TOKEN = Tokens.saml(Duration.ofHours(1));
    private static final String ACCESS_TOKEN = Tokens.rsa(Tokens.accessTokenClaims());
    private static final String OPAQUE = "c2f7b0a4".repeat(8);

    /** A login, its expected findings, and the fix offered by the first of them. */
    record Row(List<Kind> kinds, String providerName, String token, String fix) {
        @Override
        public String toString() {
            return kinds + " " + providerName;
        }
    }

    private static Row row(Kind kind, String providerName, String token, String fix) {
        return new Row(List.of(kind), providerName, token, fix);
    }

    private static Row row(Kind first, Kind second, String providerName, String token, String fix) {
        return new Row(List.of(first, second), providerName, token, fix);
    }

    private static String use(String providerName) {
        return "Use " + providerName;
    }

    /** Returns all rows. */
    static Stream<Row> rows() {
        return Stream.of(names(), issuers(), forms(), makes(), times(), SamlRows.rows(), MixUpRows.rows())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> names() {
        return Stream.of(
                row(Kind.NAME_SPACE, " " + GOOGLE, GOOGLE_TOKEN, use(GOOGLE)),
                row(Kind.NAME_SPACE, USER_POOL + "\n", USER_POOL_TOKEN, use(USER_POOL)),
                row(Kind.NAME_SPACE, "\t" + FACEBOOK, Tokens.FACEBOOK_TOKEN, use(FACEBOOK)),
                row(Kind.NAME_PLACEHOLDER, "(null)/us-east-1_AbCdEfGhI", USER_POOL_TOKEN, use(USER_POOL)),
                row(
                        Kind.NAME_PLACEHOLDER,
                        "cognito-idp.undefined.amazonaws.com/us-east-1_AbCdEfGhI",
                        USER_POOL_TOKEN,
                        use(USER_POOL)),
                row(
                        Kind.NAME_PLACEHOLDER,
                        Kind.OPAQUE_FOR_JWT,
                        "cognito-idp.<region>.amazonaws.com/<pool>",
                        OPAQUE,
                        NO_FIX),
                row(
                        Kind.NAME_PLACEHOLDER,
                        "cognito-idp.us-east-1.amazonaws.com/${POOL}",
                        USER_POOL_TOKEN,
                        use(USER_POOL)),
                row(
                        Kind.NAME_IDENTITY_POOL,
                        "cognito-idp.us-east-1.amazonaws.com/" + Tokens.POOL,
                        USER_POOL_TOKEN,
                        use(USER_POOL)),
                row(Kind.NAME_IDENTITY_POOL, Tokens.POOL, GOOGLE_TOKEN, use(GOOGLE)),
                row(
                        Kind.NAME_IDENTITY_POOL,
                        Kind.OPAQUE_FOR_JWT,
                        "cognito-identity.amazonaws.com/" + Tokens.POOL,
                        OPAQUE,
                        NO_FIX),
                row(Kind.NAME_SCHEME, "https://" + GOOGLE, GOOGLE_TOKEN, use(GOOGLE)),
                row(Kind.NAME_SCHEME, "https://" + USER_POOL, USER_POOL_TOKEN, use(USER_POOL)),
                row(Kind.NAME_SCHEME, "HTTP://" + OKTA, OKTA_TOKEN, use(OKTA)),
                row(Kind.NAME_SCHEME, "https://" + FACEBOOK, Tokens.FACEBOOK_TOKEN, use(FACEBOOK)),
                row(Kind.NAME_SLASH, GOOGLE + "/", GOOGLE_TOKEN, use(GOOGLE)),
                row(Kind.NAME_SLASH, USER_POOL + "//", USER_POOL_TOKEN, use(USER_POOL)),
                row(Kind.NAME_SLASH, "tenant.eu.auth0.com/", AUTH0_TOKEN, use("tenant.eu.auth0.com")),
                row(Kind.NAME_USER_POOL, "us-east-1_AbCdEfGhI", USER_POOL_TOKEN, use(USER_POOL)),
                row(
                        Kind.NAME_USER_POOL,
                        "cognito-idp.us-east-1.amazonaws.com:us-east-1_AbCdEfGhI",
                        USER_POOL_TOKEN,
                        use(USER_POOL)),
                row(
                        Kind.NAME_USER_POOL,
                        "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_AbCdEfGhI",
                        USER_POOL_TOKEN,
                        use(USER_POOL)),
                row(
                        Kind.NAME_USER_POOL,
                        "cognito-idp.amazonaws.com/us-east-1_AbCdEfGhI",
                        USER_POOL_TOKEN,
                        use(USER_POOL)),
                row(
                        Kind.NAME_REGION,
                        "cognito-idp.us_east_1.amazonaws.com/us-east-1_AbCdEfGhI",
                        USER_POOL_TOKEN,
                        use(USER_POOL)),
                row(
                        Kind.NAME_REGION,
                        "cognito-idp.eu-west-1.amazonaws.com/us-east-1_AbCdEfGhI",
                        USER_POOL_TOKEN,
                        use(USER_POOL)),
                row(
                        Kind.NAME_REGION,
                        Kind.OPAQUE_FOR_JWT,
                        "cognito-idp.us-east-2.amazonaws.com/us-east-1_AbCdEfGhI",
                        OPAQUE,
                        use(USER_POOL)),
                row(Kind.NAME_ALIAS, "Facebook", Tokens.FACEBOOK_TOKEN, use(FACEBOOK)),
                row(Kind.NAME_ALIAS, "SignInWithApple", APPLE_TOKEN, use(APPLE)),
                row(Kind.NAME_ALIAS, "google.com", GOOGLE_TOKEN, use(GOOGLE)),
                row(Kind.NAME_ALIAS, "LoginWithAmazon", Tokens.AMAZON_TOKEN, use(AMAZON)),
                row(Kind.NAME_ALIAS, "x.com", Tokens.TWITTER_TOKEN, use(TWITTER)),
                row(Kind.NAME_CAPITALS, "Accounts.Google.com", GOOGLE_TOKEN, use(GOOGLE)),
                row(Kind.NAME_CAPITALS, "Graph.Facebook.Com", Tokens.FACEBOOK_TOKEN, use(FACEBOOK)),
                row(Kind.NAME_CAPITALS, "DEV-1.okta.com/oauth2/default", OKTA_TOKEN, use(OKTA)),
                row(Kind.NAME_UNKNOWN, "MyDeveloperProvider", OPAQUE, NO_FIX),
                row(Kind.NAME_UNKNOWN, "MyProvider", OKTA_TOKEN, use(OKTA)),
                row(Kind.NAME_UNKNOWN, "user pool", USER_POOL_TOKEN, use(USER_POOL)),
                row(Kind.RETIRED, "www.digits.com", Tokens.TWITTER_TOKEN, NO_FIX),
                row(Kind.NAME_ALIAS, Kind.RETIRED, "Digits", Tokens.TWITTER_TOKEN, use("www.digits.com")),
                row(Kind.RETIRED, Kind.SECRET_MISSING, "www.digits.com", OPAQUE, NO_FIX));
    }

    private static Stream<Row> issuers() {
        return Stream.of(
                row(Kind.ISSUER_DIFFERS, GOOGLE, USER_POOL_TOKEN, use(USER_POOL)),
                row(Kind.ISSUER_DIFFERS, USER_POOL, GOOGLE_TOKEN, use(GOOGLE)),
                row(Kind.ISSUER_DIFFERS, USER_POOL.replace("GhI", "GhJ"), USER_POOL_TOKEN, use(USER_POOL)),
                row(Kind.ISSUER_DIFFERS, USER_POOL.replace("AbC", "abc"), USER_POOL_TOKEN, use(USER_POOL)),
                row(Kind.ISSUER_DIFFERS, "dev-1.okta.com", OKTA_TOKEN, use(OKTA)),
                row(Kind.ISSUER_DIFFERS, "https://" + GOOGLE, USER_POOL_TOKEN, use(USER_POOL)),
                row(Kind.ISSUER_DIFFERS, GOOGLE, NEWER_TOKEN, use(USER_POOL)),
                row(
                        Kind.ISSUER_DIFFERS,
                        OKTA,
                        Tokens.rsa(Tokens.with(OKTA_CLAIMS, "iss", "not a name at all")),
                        NO_FIX),
                row(
                        Kind.ISSUER_INSECURE,
                        "login.example.com/realms/Sales",
                        Tokens.rsa(Tokens.claims("http://login.example.com/realms/Sales", "desk")),
                        NO_FIX),
                row(
                        Kind.ISSUER_INSECURE,
                        "keycloak:8080/realms/Sales",
                        Tokens.rsa(Tokens.claims("http://keycloak:8080/realms/Sales", "desk")),
                        NO_FIX),
                row(
                        Kind.ISSUER_INSECURE,
                        "id.example.com",
                        Tokens.rsa(Tokens.claims("HTTP://id.example.com/", "desk")),
                        NO_FIX),
                row(Kind.ISSUER_NEWER, USER_POOL, NEWER_TOKEN, tryAgain(NEWER_POOL)),
                row(Kind.ISSUER_NEWER, NEWER_POOL, NEWER_TOKEN, tryAgain(USER_POOL)),
                row(Kind.ISSUER_NEWER, NEWER_POOL, USER_POOL_TOKEN, tryAgain(USER_POOL)),
                row(
                        Kind.ISSUER_NEWER,
                        "cognito-idp.eu-west-1.amazonaws.com/us-east-1_AbCdEfGhI",
                        NEWER_TOKEN,
                        tryAgain(NEWER_POOL)),
                row(
                        Kind.ISSUER_NEWER,
                        USER_POOL,
                        Tokens.rsa(Tokens.with(
                                Tokens.userPoolClaims(),
                                "iss",
                                "https://issuer-cognito-idp.eu-west-1.amazonaws.com/us-east-1_AbCdEfGhI")),
                        tryAgain("issuer-cognito-idp.eu-west-1.amazonaws.com/us-east-1_AbCdEfGhI")),
                row(Kind.ISSUER_DIFFERS, NEWER_POOL.replace("GhI", "GhJ"), NEWER_TOKEN, use(USER_POOL)));
    }

    private static String tryAgain(String providerName) {
        return "Try again with " + providerName;
    }

    private static Stream<Row> forms() {
        String identityId = "Copy the IdentityId";
        Map<String, Object> developer = Tokens.developerClaims();
        String limited = Tokens.rsa(Tokens.claims("https://www.facebook.com", "1234"));
        String limitedToo = Tokens.rsa(Tokens.claims("https://limited.facebook.com", "1234"));
        return Stream.of(
                row(Kind.ENCRYPTED, USER_POOL, Tokens.encrypted(), NO_FIX),
                row(Kind.ENCRYPTED, GOOGLE, Tokens.encrypted(), NO_FIX),
                row(
                        Kind.ENCRYPTED,
                        "tenant.eu.auth0.com",
                        Tokens.encode("{\"alg\":\"dir\",\"enc\":\"A256GCM\"}") + "..aaaa.bbbb.cccc",
                        NO_FIX),
                row(
                        Kind.ENCRYPTED,
                        OKTA,
                        Tokens.encode("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\",\"kid\":\"1\",\"cty\":\"JWT\"}")
                                + ".a.b.c.d",
                        NO_FIX),
                row(Kind.ENCRYPTED, USER_POOL, Tokens.encrypted().substring(0, 500), NO_FIX),
                row(Kind.DEVELOPER_TOKEN, "cognito-identity.amazonaws.com", Tokens.rsa(developer), identityId),
                row(Kind.DEVELOPER_TOKEN, USER_POOL, Tokens.rsa(developer), identityId),
                row(Kind.DEVELOPER_TOKEN, FACEBOOK, Tokens.rsa(Tokens.with(developer, "sub", "jo")), NO_FIX),
                row(Kind.LIMITED_LOGIN, FACEBOOK, limited, NO_FIX),
                row(Kind.LIMITED_LOGIN, FACEBOOK, limitedToo, NO_FIX),
                row(Kind.LIMITED_LOGIN, GOOGLE, limited, NO_FIX),
                row(Kind.NAME_ALIAS, Kind.LIMITED_LOGIN, "www.facebook.com", limited, use(FACEBOOK)),
                row(Kind.CUSTOM_TOKEN, "securetoken.google.com/p", Tokens.rsa(CUSTOM), NO_FIX),
                row(Kind.CUSTOM_TOKEN, GOOGLE, Tokens.rsa(Tokens.with(CUSTOM, "uid", "jo")), NO_FIX),
                row(Kind.CUSTOM_TOKEN, "firebase.example.com", Tokens.rsa(CUSTOM), NO_FIX),
                row(Kind.ACCESS_TOKEN, USER_POOL, ACCESS_TOKEN, NO_FIX),
                row(
                        Kind.ACCESS_TOKEN,
                        USER_POOL,
                        Tokens.rsa(Tokens.without(Tokens.accessTokenClaims(), "token_use")),
                        NO_FIX),
                row(Kind.ACCESS_TOKEN, OKTA, Tokens.signed(JWSAlgorithm.RS256, "at+jwt", OKTA_CLAIMS), NO_FIX),
                row(Kind.REFRESH_TOKEN, AMAZON, "Atzr|IQEBLzAtAhRPpMJxdwVz2Nn6f2y", NO_FIX),
                row(Kind.REFRESH_TOKEN, GOOGLE, "1//0gFh7example-L9IrX", NO_FIX),
                row(Kind.REFRESH_TOKEN, USER_POOL, "Atzr|IQEBLzAtAhRPpMJxdwVz2Nn6f2y", NO_FIX),
                row(Kind.OPAQUE_FOR_JWT, GOOGLE, "ya29.a0AfB_byCexample", NO_FIX),
                row(Kind.OPAQUE_FOR_JWT, USER_POOL, OPAQUE, NO_FIX),
                row(Kind.OPAQUE_FOR_JWT, APPLE, Tokens.TWITTER_TOKEN, NO_FIX),
                row(Kind.OPAQUE_FOR_JWT, OKTA, "x", NO_FIX),
                row(Kind.JWT_FOR_OPAQUE, FACEBOOK, GOOGLE_TOKEN, use(GOOGLE)),
                row(Kind.JWT_FOR_OPAQUE, AMAZON, USER_POOL_TOKEN, use(USER_POOL)),
                row(Kind.JWT_FOR_OPAQUE, TWITTER, OKTA_TOKEN, use(OKTA)),
                row(Kind.OTHER_ORIGIN, AMAZON, Tokens.FACEBOOK_TOKEN, use(FACEBOOK)),
                row(Kind.OTHER_ORIGIN, FACEBOOK, Tokens.AMAZON_TOKEN, use(AMAZON)),
                row(Kind.OTHER_ORIGIN, GOOGLE, Tokens.FACEBOOK_TOKEN, use(FACEBOOK)),
                row(Kind.OTHER_ORIGIN, FACEBOOK, "ya29.a0AfB_byCexample", NO_FIX),
                row(Kind.OTHER_ORIGIN, FACEBOOK, Tokens.TWITTER_TOKEN, use(TWITTER)),
                row(Kind.SECRET_MISSING, TWITTER, OPAQUE, NO_FIX),
                row(Kind.SECRET_MISSING, TWITTER, "token;", NO_FIX),
                row(Kind.SECRET_MISSING, TWITTER, "token:secret", NO_FIX),
                row(Kind.SAML_EXPECTED, Tokens.SAML, GOOGLE_TOKEN, use(GOOGLE)),
                row(Kind.SAML_EXPECTED, Tokens.SAML, OPAQUE, NO_FIX),
                row(Kind.SAML_EXPECTED, Tokens.SAML, Tokens.TWITTER_TOKEN, NO_FIX),
                row(Kind.SAML_ELSEWHERE, GOOGLE, SAML_TOKEN, NO_FIX),
                row(Kind.SAML_ELSEWHERE, FACEBOOK, SAML_TOKEN, NO_FIX),
                row(Kind.SAML_ELSEWHERE, "login.example.com", SAML_TOKEN, NO_FIX));
    }

    private static Stream<Row> makes() {
        List<String> parts = Arrays.asList(USER_POOL_TOKEN.split("\\.", -1));
        String hundredLess = USER_POOL_TOKEN.substring(0, USER_POOL_TOKEN.length() - 100);
        String xml = Tokens.samlXml(Duration.ofHours(1));
        return Stream.of(
                row(Kind.TOKEN_PLACEHOLDER, GOOGLE, "undefined", NO_FIX),
                row(Kind.TOKEN_PLACEHOLDER, FACEBOOK, "[object Object]", NO_FIX),
                row(Kind.TOKEN_PLACEHOLDER, Tokens.SAML, "null", NO_FIX),
                row(Kind.TOKEN_PLACEHOLDER, USER_POOL, "${ID_TOKEN}", NO_FIX),
                row(Kind.TOKEN_WRAPPED, GOOGLE, "Bearer " + GOOGLE_TOKEN, CLEAN_UP),
                row(Kind.TOKEN_WRAPPED, USER_POOL, "\"" + USER_POOL_TOKEN + "\"\n", CLEAN_UP),
                row(Kind.TOKEN_WRAPPED, FACEBOOK, Tokens.FACEBOOK_TOKEN + "\n", CLEAN_UP),
                row(Kind.TOKEN_WRAPPED, USER_POOL, USER_POOL_TOKEN.replaceFirst("\\.", ".\n"), CLEAN_UP),
                row(Kind.DAMAGED, USER_POOL, parts.get(0) + "." + parts.get(1), NO_FIX),
                row(Kind.DAMAGED, USER_POOL, USER_POOL_TOKEN.substring(1), NO_FIX),
                row(Kind.DAMAGED, USER_POOL, USER_POOL_TOKEN + ".x", NO_FIX),
                row(Kind.DAMAGED, USER_POOL, hundredLess, NO_FIX),
                row(Kind.DAMAGED, USER_POOL, USER_POOL_TOKEN + "\u2026", NO_FIX),
                row(Kind.DAMAGED, USER_POOL, parts.get(0) + "." + parts.get(1) + ".", NO_FIX),
                row(
                        Kind.DAMAGED,
                        USER_POOL,
                        parts.get(0) + "." + parts.get(1).replace('I', '+') + "." + parts.get(2),
                        NO_FIX),
                row(Kind.DAMAGED, Tokens.SAML, Tokens.base64(xml.substring(0, 500)), NO_FIX),
                row(Kind.DAMAGED, Tokens.SAML, xml.strip(), CLEAN_UP),
                row(Kind.DAMAGED, Tokens.SAML, Tokens.base64("<Response/>"), NO_FIX),
                row(Kind.MISSING_CLAIM, GOOGLE, Tokens.rsa(Tokens.without(Tokens.googleClaims(), "aud")), NO_FIX),
                row(Kind.MISSING_CLAIM, GOOGLE, Tokens.rsa(Tokens.without(Tokens.googleClaims(), "iss")), NO_FIX),
                row(Kind.MISSING_CLAIM, GOOGLE, Tokens.rsa(Tokens.with(Tokens.googleClaims(), "aud", "")), NO_FIX),
                row(
                        Kind.MISSING_CLAIM,
                        USER_POOL,
                        Tokens.rsa(Tokens.without(Tokens.without(Tokens.userPoolClaims(), "sub"), "exp")),
                        NO_FIX),
                row(Kind.ALGORITHM, USER_POOL, Tokens.unsigned(Tokens.userPoolClaims()), NO_FIX),
                row(Kind.ALGORITHM, OKTA, Tokens.signed(JWSAlgorithm.ES256, "JWT", OKTA_CLAIMS), NO_FIX),
                row(Kind.ALGORITHM, OKTA, Tokens.signed(JWSAlgorithm.HS256, "JWT", OKTA_CLAIMS), NO_FIX),
                row(
                        Kind.ALGORITHM,
                        USER_POOL,
                        Tokens.encode("{\"typ\":\"JWT\"}") + "." + parts.get(1) + "." + parts.get(2),
                        NO_FIX));
    }

    private static Stream<Row> times() {
        Map<String, Object> google = Tokens.googleClaims();
        return Stream.of(
                row(
                        Kind.MILLISECONDS,
                        GOOGLE,
                        Tokens.rsa(
                                Tokens.with(google, "exp", NOW.plusSeconds(60).toEpochMilli())),
                        NO_FIX),
                row(Kind.MILLISECONDS, GOOGLE, Tokens.rsa(Tokens.with(google, "iat", NOW.toEpochMilli())), NO_FIX),
                row(Kind.MILLISECONDS, GOOGLE, Tokens.rsa(Tokens.with(google, "nbf", NOW.toEpochMilli())), NO_FIX),
                row(Kind.EXPIRED, GOOGLE, Tokens.expiring(google, Duration.ofDays(-400)), NO_FIX),
                row(
                        Kind.EXPIRED,
                        USER_POOL,
                        Tokens.expiring(Tokens.userPoolClaims(), Duration.ofSeconds(-301)),
                        NO_FIX),
                row(Kind.EXPIRED, APPLE, Tokens.expiring(Tokens.appleClaims(), Duration.ZERO), NO_FIX),
                row(Kind.EXPIRED, Tokens.SAML, Tokens.saml(Duration.ofMinutes(-10)), NO_FIX),
                row(
                        Kind.NOT_YET_VALID,
                        GOOGLE,
                        Tokens.rsa(
                                Tokens.with(google, "nbf", NOW.plusSeconds(600).getEpochSecond())),
                        NO_FIX),
                row(
                        Kind.NOT_YET_VALID,
                        GOOGLE,
                        Tokens.rsa(
                                Tokens.with(google, "iat", NOW.plusSeconds(301).getEpochSecond())),
                        NO_FIX),
                row(Kind.NOT_YET_VALID, OKTA, Tokens.expiring(OKTA_CLAIMS, Duration.ofDays(3)), NO_FIX),
                row(Kind.EXPIRES_SOON, GOOGLE, Tokens.expiring(google, Duration.ofSeconds(119)), NO_FIX),
                row(Kind.EXPIRES_SOON, APPLE, Tokens.expiring(Tokens.appleClaims(), Duration.ofSeconds(1)), NO_FIX),
                row(Kind.EXPIRES_SOON, Tokens.SAML, Tokens.saml(Duration.ofMinutes(1)), NO_FIX));
    }

    private FindingRows() {}
}
