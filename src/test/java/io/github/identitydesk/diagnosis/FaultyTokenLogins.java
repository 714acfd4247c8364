package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.FailingLogins.BASE64;
import static io.github.identitydesk.diagnosis.FailingLogins.DESK;
import static io.github.identitydesk.diagnosis.FailingLogins.EXPIRED;
import static io.github.identitydesk.diagnosis.FailingLogins.LOGINS;
import static io.github.identitydesk.diagnosis.FailingLogins.NOT_OPENID;
import static io.github.identitydesk.diagnosis.FailingLogins.NO_AUDIENCE;
import static io.github.identitydesk.diagnosis.FailingLogins.SIGNATURE;
import static io.github.identitydesk.diagnosis.FailingLogins.UNKNOWN;
import static io.github.identitydesk.diagnosis.FailingLogins.failure;
import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.claims;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.diagnosis.FailingLogins.Failure;
import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.token.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** Logins with a token that is damaged, surrounded by other text, or has contents that the service refuses. */
final class FaultyTokenLogins {
    private static final String ID = Tokens.rsa(claims(DESK, "desk", "typ", "ID"));

    private FaultyTokenLogins() {}

    static Stream<Failure> all() {
        return Stream.of(makes(), surroundings(), contents(), saml()).flatMap(failures -> failures);
    }

    private static Failure made(String description, String token, String message, Kind cause) {
        return failure(description, "id.example.com/realms/Sales", token, message, cause);
    }

    private static Stream<Failure> makes() {
        String[] parts = ID.split("\\.", -1);
        return Stream.of(
                made(
                        "ES256",
                        Tokens.signed(JWSAlgorithm.ES256, "JWT", claims(DESK, "desk")),
                        SIGNATURE,
                        Kind.ALGORITHM),
                made(
                        "HS256",
                        Tokens.signed(JWSAlgorithm.HS256, "JWT", claims(DESK, "desk")),
                        SIGNATURE,
                        Kind.ALGORITHM),
                made("none", Tokens.unsigned(claims(DESK, "desk")), NOT_OPENID, Kind.ALGORITHM),
                made("cut at the end", ID.substring(0, ID.length() - 41), SIGNATURE, Kind.DAMAGED),
                made("cut before the signature", parts[0] + "." + parts[1], NOT_OPENID, Kind.DAMAGED),
                made("cut at the beginning", ID.substring(11), NOT_OPENID, Kind.DAMAGED),
                made("cut to the end of the claims", ID.substring(ID.length() - 420), NOT_OPENID, Kind.DAMAGED),
                made("the middle is missing", ID.substring(0, 150) + ID.substring(177), SIGNATURE, Kind.DAMAGED),
                made(
                        "shortened with three dots",
                        ID.substring(0, 40) + "..." + ID.substring(600),
                        NOT_OPENID,
                        Kind.DAMAGED),
                made("shortened with an ellipsis", ID.substring(0, 300) + "…", SIGNATURE, Kind.DAMAGED),
                made("in lower case", ID.toLowerCase(java.util.Locale.ROOT), NOT_OPENID, Kind.DAMAGED),
                made("with a long dash", ID.substring(0, 200) + "—" + ID.substring(201), SIGNATURE, Kind.DAMAGED));
    }

    private static Stream<Failure> surroundings() {
        return Stream.of(
                made(
                        "a curl command",
                        "curl -H \"Authorization: Bearer " + ID + "\" https://api",
                        NOT_OPENID,
                        Kind.TOKEN_WRAPPED),
                made("a cookie", "Cookie: lang=en; idToken=" + ID + "; path=/", NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("YAML", "id_token: " + ID, NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("Python’s bytes", "b'" + ID + "'", NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("Swift’s Optional", "Optional(\"" + ID + "\")", NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("HTML", "&quot;" + ID + "&quot;", NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("a fragment", "https://a/#id_token=" + ID + "&expires_in=3600", NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("followed by another", ID + Tokens.rsa(Tokens.accessTokenClaims()), SIGNATURE, Kind.TOKEN_WRAPPED),
                made("twice", ID + ID, SIGNATURE, Kind.TOKEN_WRAPPED),
                made(
                        "something invisible",
                        ID.substring(0, 99) + "\u200B" + ID.substring(99),
                        SIGNATURE,
                        Kind.TOKEN_WRAPPED),
                made("base64 once more", Tokens.base64(ID), NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("JSON in JSON", "{\\\"IdToken\\\":\\\"" + ID + "\\\"}", NOT_OPENID, Kind.TOKEN_WRAPPED),
                made("a comma", "\"" + ID + "\",", NOT_OPENID, Kind.TOKEN_WRAPPED));
    }

    private static Stream<Failure> contents() {
        Map<String, Object> kubernetes = claims("kubernetes/serviceaccount", "x", "sub", "system:serviceaccount:a:b");
        return Stream.of(
                made("expired", Tokens.expiring(claims(DESK, "desk"), Duration.ofHours(-3)), EXPIRED, Kind.EXPIRED),
                made(
                        "milliseconds",
                        Tokens.rsa(claims(DESK, "desk", "exp", NOW.toEpochMilli())),
                        EXPIRED,
                        Kind.TIME_FORMAT),
                made(
                        "from the future",
                        Tokens.rsa(claims(DESK, "desk", "nbf", NOW.getEpochSecond() + 900)),
                        UNKNOWN,
                        Kind.NOT_YET_VALID),
                made(
                        "without a subject",
                        Tokens.rsa(Tokens.without(claims(DESK, "desk"), "sub")),
                        "Invalid login token. Missing a required claim: sub",
                        Kind.MISSING_CLAIM),
                failure(
                        "Kubernetes of old",
                        "kubernetes/serviceaccount",
                        Tokens.rsa(Tokens.without(kubernetes, "aud")),
                        NO_AUDIENCE,
                        Kind.NOT_A_TOKEN));
    }

    private static Failure saml(String description, String part, String instead, String message, Kind cause) {
        String xml = Tokens.samlXml(Duration.ofHours(1)).replaceFirst(part, instead);
        return failure(description, Tokens.SAML, Tokens.base64(xml), message, cause);
    }

    private static Stream<Failure> saml() {
        String response = Tokens.saml(Duration.ofHours(1));
        String expired = "Token expired: " + NOW.toEpochMilli() + " >= "
                + NOW.minusSeconds(1200).toEpochMilli();
        return Stream.of(
                failure("expired SAML", Tokens.SAML, Tokens.saml(Duration.ofMinutes(-20)), expired, Kind.EXPIRED),
                saml("sign-in failed", "status:Success", "status:AuthnFailed", BASE64, Kind.SAML_STATUS),
                saml("not signed", "<ds:Signature .*</ds:Signature>", "", BASE64, Kind.SAML_UNSIGNED),
                saml(
                        "for another application",
                        "https://signin.aws.amazon.com/saml",
                        "https://sp.example.com",
                        BASE64,
                        Kind.SAML_RECIPIENT),
                saml(
                        "for another audience",
                        "urn:amazon:webservices",
                        "https://sp.example.com",
                        BASE64,
                        Kind.SAML_AUDIENCE),
                saml("another provider’s role", "saml-provider/Example", "saml-provider/Other", BASE64, Kind.SAML_ROLE),
                saml(
                        "no role",
                        "(?s)<saml:Attribute Name=\"[^\"]*Role\">.*?</saml:Attribute>",
                        "",
                        UNKNOWN,
                        Kind.SAML_ROLE),
                saml(
                        "confirmed twice",
                        "</saml:SubjectConfirmation>",
                        "$0<saml:SubjectConfirmation/>",
                        BASE64,
                        Kind.SAML_CONFIRMATION),
                saml(
                        "encrypted",
                        "(?s)<saml:Assertion .*</saml:Assertion>",
                        "<a:EncryptedAssertion xmlns:a='urn:a'/>",
                        BASE64,
                        Kind.SAML_ENCRYPTED),
                failure("cut SAML", Tokens.SAML, response.substring(0, 1600), BASE64, Kind.DAMAGED),
                failure("SAML without its beginning", Tokens.SAML, response.substring(133), BASE64, Kind.DAMAGED),
                failure("XML", Tokens.SAML, Tokens.samlXml(Duration.ofHours(1)).strip(), BASE64, Kind.DAMAGED),
                failure("encoded twice", Tokens.SAML, Tokens.base64(response), BASE64, Kind.DAMAGED),
                failure(
                        "percent-encoded SAML",
                        Tokens.SAML,
                        URLEncoder.encode(response, StandardCharsets.UTF_8),
                        BASE64,
                        Kind.TOKEN_WRAPPED),
                failure(
                        "a form",
                        Tokens.SAML,
                        "<input name=\"SAMLResponse\" value=\"" + response + "\">",
                        BASE64,
                        Kind.TOKEN_WRAPPED),
                failure(
                        "a request",
                        Tokens.SAML,
                        Tokens.base64("<p:AuthnRequest xmlns:p='urn:p'></p:AuthnRequest>"),
                        BASE64,
                        Kind.SAML_OTHER),
                failure("a JWT for SAML", Tokens.SAML, ID, BASE64, Kind.SAML_EXPECTED),
                failure(
                        "another partition",
                        Tokens.SAML.replace("arn:aws:", "arn:aws-us-gov:"),
                        Tokens.base64(Tokens.samlXml(Duration.ofHours(1)).replace("arn:aws:", "arn:aws-us-gov:")),
                        LOGINS,
                        Kind.NAME_PARTITION));
    }
}
