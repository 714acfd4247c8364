package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.USER_POOL;
import static io.github.identitydesk.token.Tokens.rsa;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.NamedCauseTest.Row;
import io.github.identitydesk.token.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

/** Logins whose token is damaged, surrounded by other text, or another value. */
final class NamedTextCauses {
    private static final String TOKEN = rsa(Tokens.userPoolClaims());
    private static final String[] PARTS = TOKEN.split("\\.", -1);
    private static final String NAME = "id.example.com";

    private NamedTextCauses() {}

    static Stream<Row> all() {
        return Stream.of(otherValues(), damages(), saml()).flatMap(rows -> rows);
    }

    private static Stream<Row> otherValues() {
        return Stream.of(
                Row.of("a user of Amazon", "www.amazon.com", "amzn1.account.AGM6PL2S4EXAMPLE", "ID of a user"),
                Row.of(
                        "token and secret in JSON",
                        "api.twitter.com",
                        "{\"authToken\":\"" + Tokens.TWITTER_TOKEN.replace(";", "\", \"authTokenSecret\": \"") + "\"}",
                        "inside JSON text"),
                Row.of(
                        "access key and secret",
                        USER_POOL,
                        "AKIAIOSFODNN7EXAMPLE:" + "aB3/".repeat(10),
                        "key or a secret"),
                Row.of(
                        "a purchase",
                        "appleid.apple.com",
                        Tokens.encode("{\"alg\":\"ES256\",\"x5c\":[\"MIIB\"]}") + "."
                                + Tokens.encode("{\"bundleId\":\"a.b\"}") + "." + "ab_9".repeat(21) + "cd",
                        "attests an app, a purchase or a device"),
                Row.of("a token of EKS", NAME, "k8s-aws-v1." + "aHR0".repeat(40), "aws eks get-token"),
                Row.of(
                        "a bearer of an app",
                        "api.twitter.com",
                        "A".repeat(22) + "MLhe%2BUs".repeat(9),
                        "stands for the app"),
                Row.of(
                        "a signed request",
                        "graph.facebook.com",
                        "a1B2c".repeat(9).substring(2) + "."
                                + Tokens.encode("{\"algorithm\":\"HMAC-SHA256\",\"code\":\"AQ\"}"),
                        "signed request of Facebook"));
    }

    /** A redirect as the parameter of another URL, as mail programs rewrite links. */
    private static String checkedLink() {
        String redirect = "https://app.example.com/callback#id_token=" + TOKEN + "&state=a%20b";
        return "https://links.example.com/?url=" + encoded(redirect) + "&data=05%7C02&reserved=0";
    }

    private static Stream<Row> damages() {
        return Stream.of(
                Row.of("no first dot", USER_POOL, PARTS[0] + PARTS[1] + "." + PARTS[2], "dots between"),
                Row.of("no second dot", USER_POOL, PARTS[0] + "." + PARTS[1] + PARTS[2], "dots between"),
                Row.of("shortened in iss", USER_POOL, shortened(), "shortened or masked"),
                Row.of(
                        "shortened by Facebook",
                        "graph.facebook.com",
                        "EAAG" + "aB3".repeat(9) + "...ZDZD",
                        "shortened"),
                Row.of("shortened secret", "api.twitter.com", "12345678-zYx;0pQ9…", "shortened or masked"),
                Row.of("shortened for Amazon", "www.amazon.com", "Atza|IwEBI" + "aB3".repeat(9) + "***", "shortened"),
                Row.of(
                        "the name of an item of Amplify",
                        USER_POOL,
                        "CognitoIdentityServiceProvider.4abcdefghijklmnopqrstuvwxy.jo.idToken",
                        "placeholder"),
                Row.of(
                        "shortened to two dots",
                        USER_POOL,
                        TOKEN.substring(0, 60) + ".." + TOKEN.substring(TOKEN.length() - 60),
                        "shortened or masked"),
                Row.of("a comma", USER_POOL, TOKEN + ",", "other text around the token: “,”"),
                Row.of("quoted-printable", USER_POOL, TOKEN.replaceAll("(.{75})", "$1=\n"), "line breaks"),
                Row.of("a word and a colon", USER_POOL, "JWT:" + TOKEN, "other text around the token: “JWT”"),
                Row.of("a mask", USER_POOL, PARTS[0] + "." + PARTS[1] + ".[REDACTED]", "shortened or masked"),
                Row.of("hyphens of a PDF", USER_POOL, TOKEN.replaceAll("(.{80})", "$1-\n"), "line breaks"),
                Row.of(
                        "an unassigned character",
                        USER_POOL,
                        TOKEN.substring(0, 99) + "\u0378" + TOKEN.substring(99),
                        "U+0378"),
                Row.of(
                        "half a character",
                        USER_POOL,
                        TOKEN.substring(0, 99) + "\uD83D" + TOKEN.substring(99),
                        "U+D83D"),
                Row.of("NUL", USER_POOL, TOKEN + "\0", "white space or an invisible character"),
                Row.of(
                        "a capital E",
                        USER_POOL,
                        "E" + TOKEN.substring(1),
                        "beginning of the token is missing or was changed"),
                Row.of("a checked link", USER_POOL, checkedLink(), "parameter id_token"),
                Row.of("empty quotes", USER_POOL, "\"\"", "no token, only white space, quotes"),
                Row.of("Bearer alone", USER_POOL, "Bearer ", "no token, only white space, quotes"),
                Row.of("quotes, percent-encoded", USER_POOL, encoded("\"" + TOKEN + "\""), "percent-encoded"),
                Row.of(
                        "JSON, percent-encoded",
                        USER_POOL,
                        encoded("{\"id_token\":\"" + TOKEN + "\"}"),
                        "inside JSON text"));
    }

    private static Stream<Row> saml() {
        String xml = Tokens.samlXml(Duration.ofHours(1));
        String base64 = Tokens.base64(xml);
        assertThat(base64).contains("+");
        return Stream.of(
                Row.of("a form", Tokens.SAML, "RelayState=a&SAMLResponse=" + encoded(base64), "parameter SAMLResponse"),
                Row.of("decoded plus signs", Tokens.SAML, base64.replace('+', ' '), "spaces in place of plus signs"),
                Row.of(
                        "the last plus sign",
                        Tokens.SAML,
                        endingWithPlus(xml).replace('+', ' '),
                        "spaces in place of plus"),
                Row.of(
                        "GovCloud",
                        Tokens.SAML,
                        Tokens.base64(xml.replace("urn:amazon:webservices", "urn:amazon:webservices:govcloud")),
                        "another partition"),
                Row.of(
                        "a slash after the recipient",
                        Tokens.SAML,
                        Tokens.base64(xml.replace("amazon.com/saml\"", "amazon.com/saml/\"")),
                        "Recipient of the SAML assertion"));
    }

    /** Returns the base64 of the XML without padding, which ends with the plus sign of a final bracket. */
    private static String endingWithPlus(String xml) {
        String stripped = xml.strip();
        String aligned = stripped.replaceFirst("\\s", " ".repeat(1 + (3 - stripped.length() % 3) % 3));
        assertThat(Tokens.base64(aligned)).endsWith("+");
        return Tokens.base64(aligned);
    }

    private static String shortened() {
        int end = PARTS[0].length()
                + 1
                + Tokens.encode("{\"sub\":\"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee\",\"iss\":\"ht")
                        .length();
        return TOKEN.substring(0, end) + "…" + TOKEN.substring(end + 80);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
