package io.github.identitydesk.diagnosis.finding;

import static io.github.identitydesk.diagnosis.finding.FindingRows.CLEAN_UP;
import static io.github.identitydesk.diagnosis.finding.FindingRows.NO_FIX;

import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.diagnosis.finding.FindingRows.Row;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** SAML responses with a single fault that is consistent with the rest of their content. */
final class SamlRows {
    private static final String XML = Tokens.samlXml(Duration.ofHours(1));
    private static final String SUCCESS = "status:Success\"/>";
    private static final String ENDPOINT = "https://signin.aws.amazon.com/saml";
    private static final String AUDIENCE = "urn:amazon:webservices";

    private SamlRows() {}

    private static Row row(Kind kind, String part, String instead) {
        return row(kind, XML, part, instead, NO_FIX);
    }

    private static Row row(Kind kind, String xml, String part, String instead, String fix) {
        return new Row(List.of(kind), Tokens.SAML, Tokens.base64(xml.replaceFirst(part, instead)), fix);
    }

    static Stream<Row> rows() {
        return Stream.of(status(), make(), confirmation(), content()).flatMap(rows -> rows);
    }

    private static Stream<Row> status() {
        String assertion = "(?s)<saml:Assertion .*</saml:Assertion>";
        String failed =
                "status:Responder\"><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:AuthnFailed\"/>"
                        + "</samlp:StatusCode><samlp:StatusMessage>no such user</samlp:StatusMessage>";
        return Stream.of(
                row(Kind.SAML_STATUS, SUCCESS, "status:Requester\"/>"),
                row(Kind.SAML_STATUS, XML.replaceFirst(assertion, ""), SUCCESS, failed, NO_FIX),
                row(Kind.SAML_STATUS, XML.replaceFirst(assertion, ""), SUCCESS, "status:VersionMismatch\"/>", NO_FIX));
    }

    private static Stream<Row> make() {
        String signature = "<ds:Signature .*</ds:Signature>";
        String encrypted = "<saml:EncryptedAssertion xmlns:saml='urn:s'><x/></saml:EncryptedAssertion>";
        String whole = "(?s)<saml:Assertion .*</saml:Assertion>";
        return Stream.of(
                row(Kind.DAMAGED, "^", "<!DOCTYPE r [<!ENTITY x \"y\">]>"),
                new Row(
                        List.of(Kind.DAMAGED),
                        Tokens.SAML,
                        Tokens.saml(Duration.ofHours(1)).substring(0, 400) + "..."
                                + Tokens.saml(Duration.ofHours(1)).substring(600),
                        NO_FIX),
                row(Kind.SAML_UNSIGNED, signature, ""),
                row(Kind.SAML_UNSIGNED, signature, "<Signed/>"),
                row(Kind.SAML_UNSIGNED, "(?s)<ds:Signature .*</ds:Signature>", "<!-- Signature -->"),
                row(Kind.SAML_ENCRYPTED, whole, encrypted),
                row(Kind.SAML_ENCRYPTED, whole, encrypted.replace("<x/>", "<Signature/>")),
                row(Kind.SAML_ENCRYPTED, whole, encrypted.replace("<x/>", "<EncryptedData/>")),
                row(Kind.DAMAGED, "</samlp:Status>", "</samlp:Stat>"),
                row(Kind.DAMAGED, "(?s)</saml:Attribute>.*", "</saml:Attribute>"),
                new Row(
                        List.of(Kind.DAMAGED),
                        Tokens.SAML,
                        Tokens.saml(Duration.ofHours(1)).substring(9),
                        NO_FIX),
                new Row(List.of(Kind.DAMAGED), Tokens.SAML, Tokens.base64(Tokens.base64(XML)), CLEAN_UP),
                other("<p:AuthnRequest xmlns:p='urn:oasis:names:tc:SAML:2.0:protocol'/>"),
                other("<md:EntityDescriptor xmlns:md='urn:oasis:names:tc:SAML:2.0:metadata'/>"),
                other("<p:Response xmlns:p='urn:p' MajorVersion='1' MinorVersion='1'><Assertion/></p:Response>"),
                other("<Response><Assertion MajorVersion='1' MinorVersion='1'/></Response>"));
    }

    private static Row other(String xml) {
        return new Row(List.of(Kind.SAML_OTHER), Tokens.SAML, Tokens.base64(xml), NO_FIX);
    }

    private static Stream<Row> confirmation() {
        String confirmation = "(?s)<saml:SubjectConfirmation .*</saml:SubjectConfirmation>";
        return Stream.of(
                row(Kind.SAML_CONFIRMATION, confirmation, ""),
                row(Kind.SAML_CONFIRMATION, "</saml:SubjectConfirmation>", "$0<saml:SubjectConfirmation/>"),
                row(Kind.SAML_CONFIRMATION, "<saml:NameID>.*</saml:NameID>", ""),
                row(Kind.SAML_CONFIRMATION, ">jo@example.com</saml:NameID>", "/>"),
                row(Kind.SAML_CONFIRMATION, "cm:bearer", "cm:holder-of-key"),
                row(Kind.SAML_CONFIRMATION, "cm:bearer", "cm:sender-vouches"),
                row(Kind.SAML_CONFIRMATION, "(?s)<saml:Assertion .*</saml:Assertion>", "$0$0"),
                row(Kind.SAML_CONFIRMATION, "Data NotOnOrAfter=\"[^\"]*\"", "Data"),
                row(Kind.SAML_CONFIRMATION, " Recipient=\"[^\"]*\"", ""),
                row(Kind.SAML_RECIPIENT, ENDPOINT, "https://sp.example.com/saml/acs"),
                row(Kind.SAML_RECIPIENT, ENDPOINT, "https://desk.auth.eu-west-1.amazoncognito.com/saml2/idpresponse"),
                row(Kind.SAML_RECIPIENT, ENDPOINT, "http://signin.aws.amazon.com/saml"));
    }

    private static Stream<Row> content() {
        String other = "arn:aws:iam::210987654321:saml-provider/Other";
        String role = "https://aws.amazon.com/SAML/Attributes/Role\"";
        String sessionName = "https://aws.amazon.com/SAML/Attributes/RoleSessionName";
        return Stream.of(
                row(Kind.SAML_AUDIENCE, AUDIENCE, "https://sp.example.com"),
                row(Kind.SAML_AUDIENCE, AUDIENCE, "urn:amazon:cognito:sp:eu-west-1_AbC"),
                row(Kind.SAML_AUDIENCE, "(?s)<saml:AudienceRestriction>.*</saml:AudienceRestriction>", ""),
                row(Kind.SAML_ROLE, XML, Tokens.SAML, other, "Use " + other),
                row(Kind.SAML_ROLE, "arn:aws:iam::123456789012:role/desk,", ""),
                row(Kind.SAML_ROLE, "," + Tokens.SAML, ""),
                row(Kind.SAML_ROLE, role, "https://aws.amazon.com/SAML/Attributes/Rolle\""),
                row(Kind.SAML_SESSION_NAME, sessionName, "name"),
                row(Kind.SAML_SESSION_NAME, sessionName, sessionName.toLowerCase(java.util.Locale.ROOT)),
                row(Kind.SAML_SESSION_NAME, "(?s)(RoleSessionName\"> *\\s*<saml:AttributeValue>)[^<]*", "$1"));
    }
}
