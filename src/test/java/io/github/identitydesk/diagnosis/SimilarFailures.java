package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.FailingLogins.AUDIENCE;
import static io.github.identitydesk.diagnosis.FailingLogins.BASE64;
import static io.github.identitydesk.diagnosis.FailingLogins.DESK;
import static io.github.identitydesk.diagnosis.FailingLogins.ENTRA;
import static io.github.identitydesk.diagnosis.FailingLogins.ISSUER;
import static io.github.identitydesk.diagnosis.FailingLogins.LOGINS;
import static io.github.identitydesk.diagnosis.FailingLogins.NOT_COGNITO;
import static io.github.identitydesk.diagnosis.FailingLogins.NOT_OPENID;
import static io.github.identitydesk.diagnosis.FailingLogins.SIGNATURE;
import static io.github.identitydesk.diagnosis.FailingLogins.UNKNOWN;
import static io.github.identitydesk.diagnosis.FailingLogins.failure;
import static io.github.identitydesk.token.Tokens.USER_POOL;

import io.github.identitydesk.diagnosis.FailingLogins.Failure;
import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Logins that look like those of the other tables, but fail for another reason, or for the same reason in another form. */
final class SimilarFailures {
    private static final String INVALID = "Invalid login token.";
    private static final String GOOGLE = "accounts.google.com";
    private static final String FACEBOOK = "graph.facebook.com";
    private static final String KEYCLOAK = DESK.substring("https://".length());
    private static final String TOKEN = Tokens.rsa(Tokens.userPoolClaims());
    private static final String[] PARTS = TOKEN.split("\\.", -1);
    private static final String GOOGLE_TOKEN = Tokens.rsa(Tokens.googleClaims());

    private SimilarFailures() {}

    static Stream<Failure> all() {
        return Stream.of(names(), values(), parts(), surroundings(), claims(), saml())
                .flatMap(failures -> failures);
    }

    private static Failure named(String name, String message, Kind cause) {
        return failure("name " + name, name, TOKEN, message, cause);
    }

    private static Stream<Failure> names() {
        return Stream.of(
                named("loginKey", ISSUER, Kind.NAME_UNKNOWN),
                named("${PROVIDER_NAME}", ISSUER, Kind.NAME_PLACEHOLDER),
                named("4abcdefghijklmnopqrstuvwxy", LOGINS, Kind.NAME_UNKNOWN),
                named("acme.auth.us-east-1.amazoncognito.com", LOGINS, Kind.NAME_USER_POOL),
                named(USER_POOL + "/.well-known/jwks.json", ISSUER, Kind.NAME_USER_POOL),
                named("us-east-1_AbCdEfGhI.cognito-idp.us-east-1.amazonaws.com", ISSUER, Kind.NAME_USER_POOL),
                named("cognito-idp-fips.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI", ISSUER, Kind.NAME_USER_POOL),
                named("“" + USER_POOL + "”", ISSUER, Kind.NAME_CHARACTERS),
                named(USER_POOL + "\u00A0", ISSUER, Kind.NAME_CHARACTERS),
                failure("a Cyrillic letter", "acc\u043Eunts.google.com", GOOGLE_TOKEN, ISSUER, Kind.NAME_CHARACTERS),
                failure("www in front", "www." + GOOGLE, GOOGLE_TOKEN, ISSUER, Kind.ISSUER_DIFFERS),
                failure("a port", GOOGLE + ":443", GOOGLE_TOKEN, ISSUER, Kind.ISSUER_DIFFERS),
                failure(
                        "Entra ID common",
                        "login.microsoftonline.com/common/v2.0",
                        entra(),
                        ISSUER,
                        Kind.ISSUER_DIFFERS));
    }

    private static String entra() {
        return Tokens.rsa(Tokens.claims(ENTRA, "9d1c8e52-6a3b-4c7d-8e9f-0a1b2c3d4e5f"));
    }

    private static Stream<Failure> values() {
        return Stream.of(
                failure("GitHub’s access token", KEYCLOAK, "ghp_" + "a1B2c3".repeat(6), NOT_OPENID, Kind.ACCESS_TOKEN),
                failure("Google’s access token", GOOGLE, "ya29.a0AfB_byCexample", NOT_OPENID, Kind.ACCESS_TOKEN),
                failure("an app’s token", FACEBOOK, "1234567890123|" + "aB3_".repeat(7), INVALID, Kind.NOT_A_TOKEN),
                failure(
                        "AWS session token",
                        GOOGLE,
                        "IQoJb3JpZ2luX2Vj" + "EJf/".repeat(40),
                        NOT_OPENID,
                        Kind.NOT_A_TOKEN),
                failure("Promise", USER_POOL, "Promise { <pending> }", NOT_COGNITO, Kind.TOKEN_PLACEHOLDER),
                failure("environment", USER_POOL, "process.env.ID_TOKEN", NOT_COGNITO, Kind.TOKEN_PLACEHOLDER),
                failure("a mask", USER_POOL, "****************", UNKNOWN, Kind.TOKEN_PLACEHOLDER),
                failure("a command", GOOGLE, "`cat token.txt`", NOT_OPENID, Kind.TOKEN_PLACEHOLDER),
                failure("a file", GOOGLE, "file://token.txt", NOT_OPENID, Kind.NOT_A_TOKEN),
                failure("an error", USER_POOL, "{\"error\":\"invalid_grant\"}", NOT_COGNITO, Kind.NOT_A_TOKEN),
                failure("a developer’s user", "login.shop.example", "jo-4711", NOT_OPENID, Kind.OPAQUE_FOR_JWT),
                failure(
                        "a bearer of AWS EKS",
                        KEYCLOAK,
                        "k8s-aws-v1." + "aHR0".repeat(40),
                        NOT_OPENID,
                        Kind.NOT_A_TOKEN));
    }

    private static Failure made(String description, String token, Kind cause) {
        return failure(description, USER_POOL, token, SIGNATURE, cause);
    }

    private static Stream<Failure> parts() {
        return Stream.of(
                made("the header alone", PARTS[0], Kind.DAMAGED),
                made("the claims alone", PARTS[1], Kind.DAMAGED),
                made("header and signature", PARTS[0] + "." + PARTS[2], Kind.DAMAGED),
                made("claims before the header", PARTS[1] + "." + PARTS[0] + "." + PARTS[2], Kind.DAMAGED),
                made("without dots", PARTS[0] + PARTS[1] + PARTS[2], Kind.DAMAGED),
                made("spaces in place of dots", TOKEN.replace('.', ' '), Kind.DAMAGED),
                made("masked after the beginning", TOKEN.substring(0, 12) + "••••••••", Kind.DAMAGED),
                made("a word as signature", PARTS[0] + "." + PARTS[1] + ".signature", Kind.DAMAGED),
                made(
                        "a dash in the signature",
                        TOKEN.substring(0, TOKEN.length() - 60) + "–" + TOKEN.substring(TOKEN.length() - 59),
                        Kind.DAMAGED),
                made("plain base64", TOKEN.replace('-', '+').replace('_', '/'), Kind.TOKEN_WRAPPED));
    }

    private static Failure wrapped(String description, String token) {
        return failure(description, USER_POOL, token, NOT_COGNITO, Kind.TOKEN_WRAPPED);
    }

    private static Stream<Failure> surroundings() {
        return Stream.of(
                wrapped("an XML element", "<token>" + TOKEN + "</token>"),
                wrapped("a line of a log", "10:00:00 INFO got idToken " + TOKEN),
                wrapped("a variable of a shell", "export ID_TOKEN=\"" + TOKEN + "\""),
                wrapped("Markdown", "```\n" + TOKEN + "\n```"),
                wrapped("percent-encoded twice", TOKEN.replace(".", "%252E")),
                wrapped("a soft hyphen", TOKEN.substring(0, 99) + "\u00AD" + TOKEN.substring(99)),
                wrapped("JSON in base64", Tokens.base64("{\"id_token\":\"" + TOKEN + "\"}")));
    }

    private static Failure claims(String description, Map<String, Object> claims, String message, Kind cause) {
        return failure(description, KEYCLOAK, Tokens.rsa(claims), message, cause);
    }

    private static Stream<Failure> claims() {
        Map<String, Object> desk = Tokens.claims(DESK, "desk");
        long exp = Tokens.NOW.plusSeconds(900).getEpochSecond();
        return Stream.of(
                claims("exp as text", Tokens.with(desk, "exp", String.valueOf(exp)), INVALID, Kind.TIME_FORMAT),
                claims("exp in microseconds", Tokens.with(desk, "exp", exp * 1_000_000), INVALID, Kind.TIME_FORMAT),
                claims("exp of 1970", Tokens.with(desk, "exp", 0), FailingLogins.EXPIRED, Kind.EXPIRED),
                claims("no audience in the list", Tokens.with(desk, "aud", List.of()), AUDIENCE, Kind.MISSING_CLAIM),
                claims("an app’s own JWT", Tokens.with(desk, "iss", 123456), INVALID, Kind.NOT_A_TOKEN),
                failure(
                        "PS256",
                        KEYCLOAK,
                        Tokens.withAlgorithm("PS256", Tokens.rsa(desk)),
                        SIGNATURE,
                        Kind.ALGORITHM_UNDOCUMENTED));
    }

    private static Stream<Failure> saml() {
        String xml = Tokens.samlXml(Duration.ofHours(1));
        String base64 = Tokens.base64(xml);
        return Stream.of(
                failure("an entity ID as name", "http://idp.example.com/saml", base64, LOGINS, Kind.SAML_ELSEWHERE),
                failure("a role as name", "arn:aws:iam::123456789012:role/desk", base64, LOGINS, Kind.SAML_ELSEWHERE),
                failure(
                        "SAML with three dots",
                        Tokens.SAML,
                        base64.substring(0, 500) + "..." + base64.substring(700),
                        BASE64,
                        Kind.DAMAGED),
                failure(
                        "SAML with a document type",
                        Tokens.SAML,
                        Tokens.base64("<!DOCTYPE r []>" + xml),
                        BASE64,
                        Kind.DAMAGED),
                failure(
                        "metadata",
                        Tokens.SAML,
                        "<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\"/>",
                        BASE64,
                        Kind.SAML_OTHER));
    }
}
