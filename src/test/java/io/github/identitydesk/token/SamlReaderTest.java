package io.github.identitydesk.token;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.finding.RelativeTime;
import io.github.identitydesk.token.ParsedToken.Opaque;
import io.github.identitydesk.token.SamlAssertion.Confirmation;
import io.github.identitydesk.token.SamlAssertion.Flaw;
import io.github.identitydesk.token.SamlAssertion.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamlReaderTest extends SamlFixture {
    @Test
    void assertionHasSubjectAudienceAndTimes() {
        SamlAssertion saml = saml(Tokens.samlXml(Duration.ofHours(1)));

        assertThat(saml.issuer()).contains("https://idp.example.com/saml");
        assertThat(saml.audience()).containsExactly("urn:amazon:webservices");
        assertThat(saml.notBefore()).contains(NOW.minus(Duration.ofHours(1)));
        assertThat(saml.expiresAt()).contains(NOW.plus(Duration.ofHours(1)));
        assertThat(saml.flaw()).isEmpty();
    }

    @Test
    void issuerOfTheAssertionOverridesThatOfTheResponse() {
        SamlAssertion saml = saml(
                "<Response><Issuer>https://proxy.example</Issuer><Assertion><Issuer>https://idp.example</Issuer></Assertion></Response>");

        assertThat(saml.issuer()).contains("https://idp.example");
    }

    @Test
    void beginningOfADamagedAssertionIsRead() {
        String xml = Tokens.samlXml(Duration.ofHours(1));
        SamlAssertion saml = saml(xml.substring(0, xml.length() - 40));

        assertThat(saml.flaw()).contains(Flaw.CUT);
        assertThat(saml.issuer()).contains("https://idp.example.com/saml");
    }

    @Test
    void responseWithoutAnAssertionHasAFlaw() {
        assertThat(saml("<p:Response xmlns:p='urn:p'><p:Status/></p:Response>").flaw())
                .contains(Flaw.NO_ASSERTION);
    }

    static List<Arguments> flaws() {
        String xml = Tokens.samlXml(Duration.ofHours(1));
        return List.of(
                Arguments.of(xml.substring(0, 400) + "...", Flaw.SHORTENED),
                Arguments.of("<Assertion xmlns='urn:a' MajorVersion='1' MinorVersion='1'/>", Flaw.OTHER_VERSION),
                Arguments.of("<Response MajorVersion='1'><Assertion/></Response>", Flaw.OTHER_VERSION),
                Arguments.of("<Response><Assertion MajorVersion='1'/><Assertion/></Response>", Flaw.OTHER_VERSION),
                Arguments.of(
                        "<!DOCTYPE Response><Response xmlns='urn:oasis:names:tc:SAML:2.0:protocol'/>",
                        Flaw.DOCUMENT_TYPE));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("flaws")
    void flawOfTheXmlIsMoreImportantThanThatOfItsEncoding(String xml, Flaw flaw) {
        assertThat(((SamlAssertion) read(xml)).flaw()).contains(flaw);
    }

    @Test
    void kindOfResponseIsReported() {
        assertThat(saml("<Assertion ID='_1234567890'><Issuer>a</Issuer></Assertion>")
                        .flaw())
                .contains(Flaw.NO_RESPONSE);
        assertThat(saml("<Response><EncryptedAssertion/></Response>").flaw()).contains(Flaw.ENCRYPTED);
        assertThat(saml("<Response><EncryptedAssertion/></Response>").assertions())
                .isEqualTo(1);
        assertThat(saml("<Response><Assertion/><x MajorVersion='1'/></Response>")
                        .flaw())
                .isEmpty();
    }

    @Test
    void issuerOfTheResponseIsReadIfTheAssertionHasNone() {
        assertThat(saml("<Response><Issuer>https://idp.example</Issuer><Assertion/></Response>")
                        .issuer())
                .contains("https://idp.example");
    }

    @Test
    void firstOfSeveralAssertionsHasTheIssuer() {
        SamlAssertion saml = saml("<Response><Assertion><Issuer>https://a.example</Issuer></Assertion>"
                + "<Assertion><Issuer>https://b.example</Issuer></Assertion></Response>");

        assertThat(saml.issuer()).contains("https://a.example");
        assertThat(saml.assertions()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "<NameID>jo</NameID>,true",
        "<NameID>jo</NameID><NameID/>,true",
        "<EncryptedID/>,true",
        "<NameID> </NameID>,false",
        "<Subject/>,false"
    })
    void nameOfTheUserIsNoticed(String subject, boolean hasNameId) {
        assertThat(saml("<Response><Assertion>" + subject + "</Assertion></Response>")
                        .hasNameId())
                .isEqualTo(hasNameId);
    }

    @Test
    void roleUnderAnotherNameAndAnEmptySessionNameAreNoticed() {
        SamlAssertion saml = saml("""
                <Response><Assertion>
                <Attribute Name="https://example.com/role"><AttributeValue>arn:aws:iam::1:role/desk</AttributeValue></Attribute>
                <Attribute Name="https://aws.amazon.com/SAML/Attributes/RoleSessionName"><AttributeValue/></Attribute>
                <Attribute Name="groups"><AttributeValue>staff</AttributeValue></Attribute>
                </Assertion></Response>""");

        assertThat(saml.roles()).isEmpty();
        assertThat(saml.otherRole()).contains("https://example.com/role");
        assertThat(saml.hasSessionName()).isFalse();
    }

    @Test
    void sessionNameIsNoticedIfAnotherAttributeFollows() {
        SamlAssertion saml = saml("""
                <Response><Assertion>
                <Attribute Name="https://aws.amazon.com/SAML/Attributes/RoleSessionName"><AttributeValue>jo</AttributeValue></Attribute>
                <Attribute Name="groups"><AttributeValue>staff</AttributeValue></Attribute>
                </Assertion></Response>""");

        assertThat(saml.hasSessionName()).isTrue();
        assertThat(saml.otherRole()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>Log in</body></html>",
                "<html><body>Log in</body></html>",
                "<a/>",
                "<not xml",
                "<",
                "<?xml version='1.0'?>"
            })
    void otherXmlIsNotAnAssertion(String xml) {
        assertThat(read(Tokens.base64(xml))).isInstanceOf(Opaque.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "2026-11-23", "2026-13-99T99:99:99Z", "+999999999-12-31T23:59:59Z"})
    void invalidTimeIsOmitted(String time) {
        SamlAssertion saml =
                saml("<Response><Assertion><Conditions NotOnOrAfter='" + time + "'/></Assertion></Response>");

        assertThat(saml.flaw()).isEmpty();
        assertThat(RelativeTime.of(saml.expiresAt().orElse(NOW), NOW)).isNotNull();
    }

    @Test
    void contentThatAwsChecksIsRead() {
        SamlAssertion saml = saml(Tokens.samlXml(Duration.ofHours(1)));

        assertThat(saml.status()).contains(new Status("Success", "", true));
        assertThat(saml.confirmations())
                .containsExactly(new Confirmation(
                        "bearer",
                        Optional.of("https://signin.aws.amazon.com/saml"),
                        Optional.of(NOW.plus(Duration.ofHours(1)))));
        assertThat(saml.roles()).containsExactly("arn:aws:iam::123456789012:role/desk," + Tokens.SAML);
        assertThat(saml.hasSessionName()).isTrue();
        assertThat(saml.isSigned()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AuthnRequest", "LogoutResponse", "EntityDescriptor"})
    void otherSamlMessagesAreRecognized(String root) {
        assertThat(saml("<p:%s xmlns:p='urn:p'/>".formatted(root)).flaw()).contains(Flaw.OTHER_MESSAGE);
    }
}
