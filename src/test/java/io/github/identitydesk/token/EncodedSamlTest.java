package io.github.identitydesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.token.SamlAssertion.Flaw;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A SAML response in another encoding than that of the form field SAMLResponse, or without its beginning. */
class EncodedSamlTest extends SamlFixture {
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
        assertThat(SamlEncoding.corrected(text).map(SamlFixture::read).orElseThrow())
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
}
