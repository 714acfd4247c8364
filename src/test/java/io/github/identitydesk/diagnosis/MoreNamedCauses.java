package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.USER_POOL;
import static io.github.identitydesk.token.Tokens.rsa;
import static io.github.identitydesk.token.Tokens.with;
import static io.github.identitydesk.token.Tokens.without;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.diagnosis.NamedCauseTest.Row;
import io.github.identitydesk.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/** Logins whose token was issued to somebody else, by something else or for something else, or is no token. */
final class MoreNamedCauses {
    private static final String TOKEN = rsa(Tokens.userPoolClaims());
    private static final String TENANT = "login.microsoftonline.com/6731de76-14a6-49ae-97bc-6eba6914391e/v2.0";

    private MoreNamedCauses() {}

    static Stream<Row> all() {
        return Stream.of(issuers(), clients(), forms(), values(), names()).flatMap(rows -> rows);
    }

    private static Stream<Row> issuers() {
        Map<String, Object> access =
                with(Tokens.claims("http://fs.example.org/adfs/services/trust", "urn:a"), "scp", "x");
        return Stream.of(
                Row.of(
                        "LocalStack",
                        USER_POOL,
                        issuedBy("http://localhost.localstack.cloud:4566/us-east-1_a"),
                        "emulator"),
                Row.of("any address", USER_POOL, issuedBy("http://0.0.0.0:9229/us-east-1_a"), "emulator"),
                Row.of("an internal name", "sso.example.com/realms/a", issuedBy("http://sso:8080/realms/a"), "private"),
                Row.of(
                        "a personal account",
                        TENANT,
                        issuedBy("https://login.microsoftonline.com/9188040d-6c67-4b5b-b112-36a304b66dad/v2.0"),
                        "personal Microsoft account"),
                Row.of("an access token of AD FS", "fs.example.org/adfs", rsa(access), "access token"),
                Row.of(
                        "another host of the same pool",
                        USER_POOL,
                        issuedBy("https://cognito-idp.eu-west-1.amazonaws.com/us-east-1_AbCdEfGhI"),
                        "different hosts"),
                Row.of(
                        "a pool in China",
                        "cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_a",
                        TOKEN,
                        "no user pools"),
                Row.of("an old pod", "oidc.example.com/id/1", rsa(old()), "older kind of token"));
    }

    private static Stream<Row> clients() {
        Map<String, Object> google = without(Tokens.googleClaims(), "azp");
        Map<String, Object> auth0 = with(
                with(Tokens.claims("https://a.auth0.com/", "https://a.auth0.com/userinfo"), "azp", "b"), "nonce", "c");
        return Stream.of(
                Row.of(
                        "the OAuth Playground",
                        "accounts.google.com",
                        rsa(with(google, "aud", "407408718192.apps.googleusercontent.com")),
                        "OAuth Playground"),
                Row.of(
                        "a service account",
                        "accounts.google.com",
                        rsa(with(google, "azp", "113774264463038321964")),
                        "service account"),
                Row.of(
                        "the Azure CLI",
                        TENANT,
                        rsa(with(
                                Tokens.claims("https://" + TENANT, "04b07795-8ddb-461a-bbee-02f9e1bf7b46"),
                                "nonce",
                                "a")),
                        "Azure CLI"),
                Row.of("a token for UserInfo", "a.auth0.com", rsa(auth0), "access token"),
                Row.of(
                        "a token of Instagram",
                        "graph.facebook.com",
                        "IGQVJ" + "aB3".repeat(40),
                        "does not begin with"));
    }

    private static Stream<Row> forms() {
        byte[] bytes = TOKEN.getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                Row.of("hexadecimal", USER_POOL, HexFormat.of().formatHex(bytes), "hexadecimal digits"),
                Row.of("hexadecimal with 0x", USER_POOL, "0x" + HexFormat.of().formatHex(bytes), "hexadecimal digits"),
                Row.of(
                        "backwards",
                        USER_POOL,
                        new StringBuilder(TOKEN).reverse().toString(),
                        "backwards"),
                Row.of(
                        "HMAC under the name of a user pool",
                        USER_POOL,
                        Tokens.signed(JWSAlgorithm.HS256, "JWT", Tokens.userPoolClaims()),
                        "signs all its ID tokens with RSA"),
                Row.of(
                        "an attribute without its namespace",
                        Tokens.SAML,
                        Tokens.base64(Tokens.samlXml(Duration.ofHours(1))
                                .replace("https://aws.amazon.com/SAML/Attributes/Role\"", "Role\"")),
                        "attribute “Role”"));
    }

    private static Stream<Row> values() {
        return Stream.of(
                Row.of("a certificate", "oidc.example.com", "-----BEGIN CERTIFICATE-----\nMIIC", "certificate"),
                Row.of("bytes of Swift", "appleid.apple.com", "847 bytes", "bytes of a token"),
                Row.of("TikTok", "open.tiktokapis.com", "act.abc", "no ID tokens"),
                Row.of("bytes in JSON", USER_POOL, "{\"type\":\"Buffer\",\"data\":[101,121]}", "bytes of a token"),
                Row.of("a function of a template", USER_POOL, "!GetAtt Auth.Token", "placeholder text"),
                Row.of("an object", USER_POOL, "CognitoIdToken{jwt=…}", "prints an object"),
                Row.of("an error message", USER_POOL, "curl: (6) Could not resolve host", "text in words"),
                Row.of("an error code", USER_POOL, "{\"error\":\"invalid_grant\"}", "“invalid_grant”"),
                Row.of("a challenge", USER_POOL, "AYABe" + "aB3-".repeat(40), "not complete"),
                Row.of(
                        "a client secret",
                        USER_POOL,
                        "191erjwfernaprmzptjz44aemarkp0qb63ae3ugkzikkulxyiupo",
                        "client secret"),
                Row.of("LinkedIn", "www.linkedin.com/oauth", "AQV" + "aB3-".repeat(40), "access token of LinkedIn"),
                Row.of(
                        "OAuth 2.0 of X",
                        "api.twitter.com",
                        Tokens.base64("aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3z:1700000000000:1:1:at:1"),
                        "OAuth 2.0"));
    }

    private static Stream<Row> names() {
        String google = rsa(Tokens.googleClaims());
        Map<String, Object> ofNoLife = Tokens.userPoolClaims();
        ofNoLife.put("exp", ofNoLife.get("iat"));
        return Stream.of(
                Row.of("a Cyrillic letter", "acc\u043Eunts.google.com", google, "U+043E, CYRILLIC SMALL LETTER O"),
                Row.of("a Greek letter", "acc\u03BFunts.google.com", google, "U+03BF"),
                Row.of("non-breaking hyphens", USER_POOL.replace('-', '\u2011'), TOKEN, "U+2011, NON-BREAKING HYPHEN"),
                Row.of("a full stop", "accounts.google.com.", google, "“.”"),
                Row.of("a comma", "accounts.google.com,", google, "“,”"),
                Row.of("a life of no time", USER_POOL, rsa(ofNoLife), "never valid"),
                Row.of(
                        "a service account's key",
                        "accounts.google.com",
                        "{\"type\":\"service_account\",\"private_key\":\"-----BEGIN PRIVATE KEY-----\"}",
                        "key file of a service account"),
                Row.of("a secret", USER_POOL, "arn:aws:secretsmanager:us-east-1:123456789012:secret:t-AbCdEf", "ARN"),
                Row.of("a parameter", USER_POOL, "arn:aws:ssm:us-east-1:123456789012:parameter/token", "ARN"),
                Row.of("a signature", USER_POOL, TOKEN.substring(TOKEN.lastIndexOf('.') + 1), "its signature"),
                Row.of(
                        "an access token of LINE",
                        "access.line.me",
                        Tokens.base64("{\"alg\":\"HS256\"}").replace("=", "") + ".q7-_8xKz1mV3pT0aZ5."
                                + "aB3".repeat(14) + "a",
                        "access token"),
                Row.of("disclosures", USER_POOL, TOKEN + "~WyJhIiwiYiJd~", "SD-JWT"),
                Row.of("the cookie of a session", USER_POOL, "s%3Aq1w2e3r4t5.z6u7i8o9", "not an ID token"));
    }

    private static String issuedBy(String issuer) {
        return rsa(Tokens.claims(issuer, "desk"));
    }

    private static Map<String, Object> old() {
        Map<String, Object> claims = Tokens.claims("kubernetes/serviceaccount", "");
        claims.put("sub", "system:serviceaccount:default:web");
        claims.remove("aud");
        return claims;
    }
}
