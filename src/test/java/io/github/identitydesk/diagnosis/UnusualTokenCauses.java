package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.USER_POOL;
import static io.github.identitydesk.token.Tokens.rsa;
import static io.github.identitydesk.token.Tokens.with;
import static io.github.identitydesk.token.Tokens.without;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.diagnosis.NamedCauseTest.Row;
import io.github.identitydesk.token.Tokens;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Logins whose tokens are whole, but are made by the app itself, for a tool, or in an unusual form. */
final class UnusualTokenCauses {
    private static final String TOKEN = rsa(Tokens.userPoolClaims());
    private static final String NAME = "id.example.com";

    private UnusualTokenCauses() {}

    static Stream<Row> all() {
        return Stream.of(controlCodes(), ofTheApp(), claims(), secrets(), names(), lines())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> controlCodes() {
        String found =
                TOKEN.substring(0, 40) + "%s[01;31m%s[K" + TOKEN.substring(40, 60) + "%s[m%s[K" + TOKEN.substring(60);
        return Stream.of(
                Row.of("colors of grep", USER_POOL, found.replace("%s", "\u001b"), "control codes of a terminal"),
                Row.of("colors shown by cat -v", USER_POOL, found.replace("%s", "^["), "control codes of a terminal"),
                Row.of("colors in JSON", USER_POOL, found.replace("%s", "\\u001b"), "control codes of a terminal"),
                Row.of(
                        "a color before and after",
                        USER_POOL,
                        "\u001b[32m" + TOKEN + "\u001b[0m",
                        "control codes of a terminal"),
                Row.of(
                        "colors without the escape character",
                        USER_POOL,
                        "[1;32m" + TOKEN + "[0m",
                        "control codes of a terminal"),
                Row.of(
                        "the mode for pasting",
                        USER_POOL,
                        "\u001b[200~" + TOKEN + "\u001b[201~",
                        "control codes of a terminal"));
    }

    private static Stream<Row> ofTheApp() {
        Map<String, Object> own = Map.of("sub", "4711", "role", "user", "iat", 1_763_892_000, "exp", 1_763_992_000);
        return Stream.of(
                Row.of(
                        "an own JWT of a developer provider",
                        "login.shop.example",
                        Tokens.signed(JWSAlgorithm.HS256, "JWT", own),
                        "GetId accepts no developer provider"),
                Row.of(
                        "an own issuer of a developer provider",
                        "com.example.shop.login",
                        rsa(Tokens.claims("https://api.shopfast.io", "shop")),
                        "looks like the name of a developer provider"),
                Row.of(
                        "the name in the documentation",
                        "login.mycompany.myapp",
                        rsa(Tokens.claims("https://id.mycompany.com", "shop")),
                        "looks like the name of a developer provider"));
    }

    private static Stream<Row> claims() {
        return Stream.of(
                Row.of(
                        "aud as a number",
                        NAME,
                        rsa(with(Tokens.claims("https://" + NAME, "a"), "aud", 4711)),
                        "not text: aud"),
                Row.of(
                        "aud as no text",
                        NAME,
                        rsa(with(Tokens.claims("https://" + NAME, "a"), "aud", List.of())),
                        "not text: aud"),
                Row.of(
                        "no kid",
                        USER_POOL,
                        Tokens.encode("{\"alg\":\"RS256\"}") + TOKEN.substring(TOKEN.indexOf('.')),
                        "has no kid"),
                Row.of("no aud", NAME, rsa(without(Tokens.claims("https://" + NAME, "a"), "aud")), "lacks a claim"),
                Row.of(
                        "Expo on iOS",
                        "appleid.apple.com",
                        rsa(with(Tokens.appleClaims(), "aud", "host.exp.Exponent")),
                        "Expo Go"));
    }

    private static Stream<Row> secrets() {
        return Stream.of(
                Row.of(
                        "keys of the app",
                        "api.twitter.com",
                        "xvz1evFS4wEEPTGEFPHBog" + "abc;L8qq9PZyRg6ieKGEKhZolGC0vJWLw8iEJ88DRdyOg",
                        "not the access token of a user"),
                Row.of("a mask of a log", USER_POOL, "***", "mask"),
                Row.of("bullets", USER_POOL, "••••••••", "mask"));
    }

    private static Stream<Row> names() {
        String google = rsa(Tokens.googleClaims());
        return Stream.of(
                Row.of("http", "http://accounts.google.com", google, "begins with “http://”"),
                Row.of("full-width letters", "\uFF41ccounts.google.com", google, "U+FF41"),
                Row.of("ideographic full stops", "accounts\u3002google\u3002com", google, "U+3002"),
                Row.of("one dot leaders", "accounts\u2024google\u2024com", google, "U+2024"));
    }

    private static Stream<Row> lines() {
        String numbered = "1  " + TOKEN.substring(0, 300) + "\n2  " + TOKEN.substring(300);
        return Stream.of(
                Row.of("an escaped line break at the end", USER_POOL, TOKEN + "\\n", "line breaks"),
                Row.of(
                        "a dash in the signature",
                        USER_POOL,
                        TOKEN.substring(0, TOKEN.length() - 9) + "\u2013" + TOKEN.substring(TOKEN.length() - 8),
                        "U+2013, EN DASH"),
                Row.of("an email", USER_POOL, "id_token=3D" + TOKEN, "parameter id_token"),
                Row.of("a ciphertext of KMS", USER_POOL, "AQICAH" + "aB3".repeat(90), "This is not an ID token, but"),
                Row.of("numbers of lines", USER_POOL, numbered, "line breaks"),
                Row.of(
                        "a signed header",
                        USER_POOL,
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261127/us-east-1/a/aws4_request",
                        "key or a secret"),
                Row.of(
                        "a form of Twitter",
                        "api.twitter.com",
                        "oauth_token=" + Tokens.TWITTER_TOKEN.replace(";", "&oauth_token_secret=") + "&user_id=1",
                        "parameter oauth_token"),
                Row.of("a refresh token of Ory", NAME, "ory_rt_" + "aB3".repeat(20), "refresh token"),
                Row.of(
                        "an access token of FusionAuth",
                        NAME,
                        rsa(with(Tokens.claims("https://" + NAME, "a"), "tty", "at")),
                        "access token"));
    }
}
