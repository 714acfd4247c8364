package io.github.identitydesk.diagnosis.finding;

import static io.github.identitydesk.diagnosis.finding.FindingRows.AMAZON;
import static io.github.identitydesk.diagnosis.finding.FindingRows.APPLE;
import static io.github.identitydesk.diagnosis.finding.FindingRows.APPLE_TOKEN;
import static io.github.identitydesk.diagnosis.finding.FindingRows.FACEBOOK;
import static io.github.identitydesk.diagnosis.finding.FindingRows.GOOGLE;
import static io.github.identitydesk.diagnosis.finding.FindingRows.GOOGLE_TOKEN;
import static io.github.identitydesk.diagnosis.finding.FindingRows.NO_FIX;
import static io.github.identitydesk.diagnosis.finding.FindingRows.OKTA;
import static io.github.identitydesk.diagnosis.finding.FindingRows.OKTA_CLAIMS;
import static io.github.identitydesk.diagnosis.finding.FindingRows.OKTA_TOKEN;
import static io.github.identitydesk.diagnosis.finding.FindingRows.OPAQUE;
import static io.github.identitydesk.diagnosis.finding.FindingRows.TWITTER;
import static io.github.identitydesk.diagnosis.finding.FindingRows.USER_POOL_TOKEN;
import static io.github.identitydesk.diagnosis.finding.FindingRows.row;
import static io.github.identitydesk.diagnosis.finding.FindingRows.use;
import static io.github.identitydesk.token.Tokens.USER_POOL;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.diagnosis.finding.FindingRows.Row;
import io.github.identitydesk.token.Tokens;
import java.util.stream.Stream;

/** Logins with a faulty provider name, or with a name that does not fit the token’s issuer. */
final class NameRows {
    private static final String NEWER_POOL = "issuer-" + USER_POOL;
    private static final String NEWER_TOKEN =
            Tokens.rsa(Tokens.with(Tokens.userPoolClaims(), "iss", "https://" + NEWER_POOL));
    private static final String AUTH0_TOKEN = Tokens.rsa(Tokens.claims("https://tenant.eu.auth0.com/", "A1b2C3"));

    private NameRows() {}

    static Stream<Row> rows() {
        return Stream.of(names(), issuers()).flatMap(rows -> rows);
    }

    private static Stream<Row> names() {
        return Stream.of(
                row(Kind.NAME_SPACE, " " + GOOGLE, GOOGLE_TOKEN, use(GOOGLE)),
                row(Kind.NAME_SPACE, USER_POOL + "\n", USER_POOL_TOKEN, use(USER_POOL)),
                row(Kind.NAME_SPACE, "\t" + FACEBOOK, Tokens.FACEBOOK_TOKEN, use(FACEBOOK)),
                row(Kind.NAME_CHARACTERS, "'" + GOOGLE + "'", GOOGLE_TOKEN, use(GOOGLE)),
                row(Kind.NAME_CHARACTERS, GOOGLE + "\u200B", GOOGLE_TOKEN, use(GOOGLE)),
                row(Kind.NAME_CHARACTERS, "graph.facebook.com,", Tokens.FACEBOOK_TOKEN, use(FACEBOOK)),
                row(Kind.NAME_CHARACTERS, USER_POOL.replace("/", "%2F"), USER_POOL_TOKEN, use(USER_POOL)),
                row(Kind.NAME_CHARACTERS, USER_POOL.replace("/", "\\/"), USER_POOL_TOKEN, use(USER_POOL)),
                row(Kind.NAME_ARN, "arn:aws:iam::123456789012:oidc-provider/" + OKTA, OKTA_TOKEN, use(OKTA)),
                row(
                        Kind.NAME_ARN,
                        "arn:aws:iam::123456789012:oidc-provider/tenant.eu.auth0.com/",
                        AUTH0_TOKEN,
                        use("tenant.eu.auth0.com")),
                row(Kind.NAME_ARN, "arn:aws:iam::123456789012:role/desk", GOOGLE_TOKEN, use(GOOGLE)),
                row(Kind.NAME_PLACEHOLDER, "cognito-idp.$REGION.amazonaws.com/$POOL", USER_POOL_TOKEN, use(USER_POOL)),
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
                row(Kind.NAME_ALIAS, "graph_facebook_com", Tokens.FACEBOOK_TOKEN, use(FACEBOOK)),
                row(Kind.NAME_CAPITALS, "Accounts.Google.com", GOOGLE_TOKEN, use(GOOGLE)),
                row(Kind.NAME_CAPITALS, "Graph.Facebook.Com", Tokens.FACEBOOK_TOKEN, use(FACEBOOK)),
                row(Kind.NAME_CAPITALS, "DEV-1.okta.com/oauth2/default", OKTA_TOKEN, use(OKTA)),
                row(Kind.NAME_UNKNOWN, "MyDeveloperProvider", OPAQUE, NO_FIX),
                row(Kind.NAME_UNKNOWN, "MyProvider", OKTA_TOKEN, use(OKTA)),
                row(Kind.NAME_UNKNOWN, "user pool", USER_POOL_TOKEN, use(USER_POOL)),
                row(Kind.RETIRED, "www.digits.com", Tokens.TWITTER_TOKEN, NO_FIX),
                row(Kind.NAME_ALIAS, Kind.RETIRED, "Digits", Tokens.TWITTER_TOKEN, use("www.digits.com")),
                row(Kind.RETIRED, Kind.SECRET_MISSING, "www.digits.com", OPAQUE, NO_FIX),
                row(Kind.NO_ID_TOKENS, "github.com", "gho_" + "aB3".repeat(12), NO_FIX),
                row(Kind.NO_ID_TOKENS, "api.instagram.com", OPAQUE, NO_FIX),
                row(Kind.NO_ID_TOKENS, "accounts.spotify.com/api", OPAQUE, NO_FIX));
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
                row(Kind.ISSUER_MALFORMED, OKTA, issuedBy("https://" + OKTA + " "), NO_FIX),
                row(Kind.ISSUER_MALFORMED, OKTA, issuedBy("\nhttps://" + OKTA), NO_FIX),
                row(Kind.ISSUER_MALFORMED, OKTA, issuedBy(OKTA), NO_FIX),
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

    private static String issuedBy(String issuer) {
        return Tokens.rsa(Tokens.with(OKTA_CLAIMS, "iss", issuer));
    }

    private static String tryAgain(String providerName) {
        return "Try again with " + providerName;
    }
}
