package io.github.identitydesk.diagnosis.finding;

import static io.github.identitydesk.diagnosis.finding.FindingRows.AMAZON;
import static io.github.identitydesk.diagnosis.finding.FindingRows.APPLE;
import static io.github.identitydesk.diagnosis.finding.FindingRows.CLEAN_UP;
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
import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.USER_POOL;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.diagnosis.finding.FindingRows.Row;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Logins with a token of the wrong kind, a damaged token, or one that is not valid now. */
final class TokenRows {
    private static final Map<String, Object> CUSTOM = Tokens.claims(
            "firebase-adminsdk@p.iam.gserviceaccount.com",
            "https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit");
    private static final String SAML_TOKEN = Tokens.saml(Duration.ofHours(1));
    private static final String ACCESS_TOKEN = Tokens.rsa(Tokens.accessTokenClaims());

    private TokenRows() {}

    static Stream<Row> rows() {
        return Stream.of(forms(), makes(), times()).flatMap(rows -> rows);
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
                row(Kind.ACCESS_TOKEN, GOOGLE, "ya29.a0AfB_byCexample", NO_FIX),
                row(Kind.ACCESS_TOKEN, "gitlab.com", "glpat-" + "x1y2z3".repeat(4), NO_FIX),
                row(Kind.REFRESH_TOKEN, "securetoken.google.com/p", "AMf-" + "vBxW1_".repeat(12), NO_FIX),
                row(Kind.OPAQUE_FOR_JWT, USER_POOL, OPAQUE, NO_FIX),
                row(Kind.OPAQUE_FOR_JWT, APPLE, "token;secret", NO_FIX),
                row(Kind.OTHER_ORIGIN, "twitter.com/oauth", Tokens.TWITTER_TOKEN, use(TWITTER)),
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
                row(Kind.SECRET_FIRST, TWITTER, secretFirst(Tokens.TWITTER_TOKEN), CLEAN_UP),
                row(Kind.SECRET_FIRST, TWITTER, "0pQ9;12345678-zY", CLEAN_UP),
                row(Kind.SECRET_FIRST, TWITTER, "s3cr3t;99887766-abc", CLEAN_UP),
                row(Kind.SECRET_MISSING, TWITTER, "token;", NO_FIX),
                row(Kind.SECRET_MISSING, TWITTER, "token:secret", NO_FIX),
                row(Kind.SAML_EXPECTED, Tokens.SAML, GOOGLE_TOKEN, use(GOOGLE)),
                row(Kind.SAML_EXPECTED, Tokens.SAML, OPAQUE, NO_FIX),
                row(Kind.SAML_EXPECTED, Tokens.SAML, Tokens.TWITTER_TOKEN, NO_FIX),
                row(Kind.SAML_ELSEWHERE, GOOGLE, SAML_TOKEN, use(Tokens.SAML)),
                row(Kind.SAML_ELSEWHERE, FACEBOOK, SAML_TOKEN, use(Tokens.SAML)),
                row(Kind.SAML_ELSEWHERE, "http://idp.example.com/saml", SAML_TOKEN, use(Tokens.SAML)),
                row(Kind.SAML_ELSEWHERE, "arn:aws:iam::123456789012:role/desk", SAML_TOKEN, use(Tokens.SAML)));
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
                row(Kind.TOKEN_PLACEHOLDER, GOOGLE, "Promise { <pending> }", NO_FIX),
                row(Kind.TOKEN_PLACEHOLDER, GOOGLE, "$(cat token.txt)", NO_FIX),
                row(Kind.TOKEN_PLACEHOLDER, GOOGLE, "session.getIdToken().getJwtToken()", NO_FIX),
                row(Kind.TOKEN_PLACEHOLDER, GOOGLE, "System.Threading.Tasks.Task`1[System.String]", NO_FIX),
                row(Kind.TOKEN_PLACEHOLDER, USER_POOL, "<coroutine object get_token at 0x7f3a5c0d1e40>", NO_FIX),
                row(Kind.TOKEN_PLACEHOLDER, USER_POOL, "com.example.CognitoIdToken@4f2a11", NO_FIX),
                row(Kind.TOKEN_PLACEHOLDER, USER_POOL, "••••••••", NO_FIX),
                row(Kind.TOKEN_PLACEHOLDER, USER_POOL, "[REDACTED]", NO_FIX),
                row(Kind.TOKEN_PLACEHOLDER, USER_POOL, "YOUR_ID_TOKEN", NO_FIX),
                row(
                        Kind.TOKEN_WRAPPED,
                        FACEBOOK,
                        "{\"id_token\":\"" + OKTA_TOKEN + "\",\"access_token\":\"" + Tokens.FACEBOOK_TOKEN + "\"}",
                        CLEAN_UP),
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
                row(Kind.ALGORITHM_UNDOCUMENTED, OKTA, Tokens.signed(JWSAlgorithm.PS256, "JWT", OKTA_CLAIMS), NO_FIX),
                row(Kind.ALGORITHM_UNDOCUMENTED, USER_POOL, Tokens.withAlgorithm("PS384", USER_POOL_TOKEN), NO_FIX),
                row(Kind.ALGORITHM_UNDOCUMENTED, GOOGLE, Tokens.withAlgorithm("PS512", GOOGLE_TOKEN), NO_FIX),
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
                        Kind.TIME_FORMAT,
                        GOOGLE,
                        Tokens.rsa(
                                Tokens.with(google, "exp", NOW.plusSeconds(60).toEpochMilli())),
                        NO_FIX),
                row(Kind.TIME_FORMAT, GOOGLE, Tokens.rsa(Tokens.with(google, "iat", NOW.toEpochMilli())), NO_FIX),
                row(Kind.TIME_FORMAT, GOOGLE, Tokens.rsa(Tokens.with(google, "nbf", NOW.toEpochMilli())), NO_FIX),
                row(
                        Kind.TIME_FORMAT,
                        GOOGLE,
                        Tokens.rsa(Tokens.with(
                                google,
                                "exp",
                                String.valueOf(NOW.plusSeconds(600).getEpochSecond()))),
                        NO_FIX),
                row(
                        Kind.TIME_FORMAT,
                        GOOGLE,
                        Tokens.rsa(
                                Tokens.with(google, "exp", NOW.plusSeconds(60).toEpochMilli() * 1000)),
                        NO_FIX),
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

    private static String secretFirst(String token) {
        String[] parts = token.split(";", 2);
        return parts[1] + ";" + parts[0];
    }
}
