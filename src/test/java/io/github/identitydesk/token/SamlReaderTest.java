package io.github.identitydesk.token;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.finding.RelativeTime;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.ParsedToken.Opaque;
import io.github.identitydesk.token.SamlAssertion.Confirmation;
import io.github.identitydesk.token.SamlAssertion.Flaw;
import io.github.identitydesk.token.SamlAssertion.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class SamlReaderTest {
    private static ParsedToken read(String token) {
        return TokenReader.read(new Token(token));
    }

    private static SamlAssertion saml(String xml) {
        assertThat(read(Tokens.base64(xml))).isInstanceOf(SamlAssertion.class);
        return (SamlAssertion) read(Tokens.base64(xml));
    }

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
    void lineBreaksInBase64AreIgnored() {
        String wrapped = Tokens.saml(Duration.ofHours(1)).replaceAll("(.{64})", "$1\r\n");

        assertThat(((SamlAssertion) read(wrapped)).flaw()).isEmpty();
    }

    @Test
    void plainXmlIsReadWithAFlaw() {
        assertThat(((SamlAssertion) read(Tokens.samlXml(Duration.ofHours(1)))).flaw())
                .contains(Flaw.NOT_ENCODED);
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
    @ValueSource(strings = {"", "\uFEFF", "\n  ", "\uFEFF\n"})
    void byteOrderMarkAndSpaceBeforeTheXmlAreNoFlaw(String before) {
        SamlAssertion saml = saml(before + Tokens.samlXml(Duration.ofHours(1)));

        assertThat(saml.flaw()).isEmpty();
        assertThat(saml.roles()).hasSize(1);
    }

    @Test
    void responseWithoutItsBeginningIsRecognizedInLines() {
        String rest = Tokens.saml(Duration.ofHours(1)).substring(3).replaceAll("(.{20})", "$1\n");

        assertThat(((SamlAssertion) read(rest)).flaw()).contains(Flaw.CUT_AT_BEGINNING);
    }

    @Test
    void responseInTheRequiredEncodingIsNotCorrected() {
        assertThat(SamlEncoding.corrected(Tokens.saml(Duration.ofHours(1)))).isEmpty();
        assertThat(SamlEncoding.corrected("secret-token")).isEmpty();
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
    void fileEntityIsNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the content of a file");
        String xml = """
                <?xml version="1.0"?>
                <!DOCTYPE Response [<!ENTITY file SYSTEM "%s">]>
                <Response><Issuer>&file;</Issuer><Assertion/></Response>""".formatted(secret.toUri());

        assertThat(read(Tokens.base64(xml)).toString()).doesNotContain("the content of a file");
        assertThat(read(xml).toString()).doesNotContain("the content of a file");
    }

    @Test
    void entitiesAndDocumentTypesAreNotFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
            read("<!DOCTYPE Response SYSTEM '" + url + "'><Response><Issuer>a</Issuer></Response>");
            read("<!DOCTYPE R [<!ENTITY % e SYSTEM '" + url + "'> %e;]><Response><Issuer>&x;</Issuer></Response>");
            read("<Response xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='" + url + "'/></Response>");

            Assertions.assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void parserPrintsNothing() {
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            byte[] notUtf8 = {'<', 'R', 'e', 's', 'p', 'o', 'n', 's', 'e', '>', (byte) 0xC3, (byte) 0x28, (byte) 0xFF};
            read(Base64.getEncoder().encodeToString(notUtf8));
            read("<Response><Assertion a='1' a='2'/>");
        } finally {
            System.setErr(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void entityExpansionIsLimited() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE Response [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        bomb.append("]><Response><Issuer>&a39;</Issuer></Response>");

        assertThat(read(Tokens.base64(bomb.toString()))).isNotNull();
    }

    @Test
    void deepNestingIsAccepted() {
        String tower = "<Response>" + "<a>".repeat(12_000);

        assertThat(saml(tower).isDamaged()).isTrue();
    }

    static List<Arguments> encodings() {
        String xml = Tokens.samlXml(Duration.ofHours(1)).strip();
        String base64 = Tokens.base64(xml);
        return List.of(
                Arguments.of(xml, Flaw.NOT_ENCODED),
                Arguments.of(Base64.getEncoder().encodeToString(deflated(xml)), Flaw.DEFLATED),
                Arguments.of(
                        Base64.getUrlEncoder()
                                .encodeToString(xml.replace("jo@", "??>~é@").getBytes(StandardCharsets.UTF_8)),
                        Flaw.BASE64URL),
                Arguments.of(Tokens.base64(base64), Flaw.ENCODED_TWICE));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("encodings")
    void otherEncodingIsReportedAndCorrected(String text, Flaw flaw) {
        assertThat(((SamlAssertion) read(text)).flaw()).contains(flaw);
        assertThat(((SamlAssertion) read(text)).roles()).hasSize(1);
        assertThat(SamlEncoding.corrected(text).map(SamlReaderTest::read).orElseThrow())
                .isInstanceOfSatisfying(
                        SamlAssertion.class, saml -> assertThat(saml.flaw()).isEmpty());
    }

    private static byte[] deflated(String xml) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(xml.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        byte[] bytes = new byte[xml.length() + 100];
        int length = deflater.deflate(bytes);
        deflater.end();
        return Arrays.copyOf(bytes, length);
    }

    @Test
    void decompressionIsLimited() {
        String bomb = Base64.getEncoder().encodeToString(deflated("<Response>" + " ".repeat(30_000_000)));

        assertThat(((SamlAssertion) read(bomb)).isDamaged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 40, 401})
    void responseWithoutItsBeginningIsRecognized(int missing) {
        assertThat(((SamlAssertion) read(Tokens.saml(Duration.ofHours(1)).substring(missing))).flaw())
                .contains(Flaw.CUT_AT_BEGINNING);
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
