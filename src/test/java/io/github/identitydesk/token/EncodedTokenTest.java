package io.github.identitydesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.token.CleanToken.Removed;
import io.github.identitydesk.token.CleanToken.Wrapping;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that were encoded as a whole: the encoding is named, and the token is restored. */
class EncodedTokenTest {
    private static final String TOKEN = Tokens.rsa(Tokens.userPoolClaims());
    private static final String SAML = Tokens.base64(Tokens.samlXml(Duration.ofHours(1)));

    static Stream<Arguments> encodings() {
        return Stream.of(
                encoding("hexadecimal", Wrapping.HEX, EncodedTokenTest::hex),
                encoding(
                        "upper case",
                        Wrapping.HEX,
                        text -> "0x" + HexFormat.of().withUpperCase().formatHex(bytes(text))),
                encoding(
                        "colons",
                        Wrapping.HEX,
                        text -> HexFormat.ofDelimiter(":").formatHex(bytes(text))),
                encoding(
                        "spaces",
                        Wrapping.HEX,
                        text -> HexFormat.ofDelimiter(" ").formatHex(bytes(text))),
                encoding(
                        "escaped bytes",
                        Wrapping.HEX,
                        text -> HexFormat.of().withPrefix("\\x").formatHex(bytes(text))),
                encoding(
                        "prefixed bytes",
                        Wrapping.HEX,
                        text -> HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(bytes(text))),
                encoding("base64", Wrapping.BASE64, Tokens::base64),
                encoding("base64url", Wrapping.BASE64, Tokens::encode),
                encoding("base64 twice", Wrapping.BASE64, text -> Tokens.base64(Tokens.base64(text))),
                encoding(
                        "base64 in lines",
                        Wrapping.BASE64,
                        text -> Base64.getMimeEncoder().encodeToString(bytes(text))),
                encoding("base64 of UTF-16", Wrapping.BASE64, text -> base64(text.getBytes(StandardCharsets.UTF_16LE))),
                encoding("base64 of a header", Wrapping.BASE64, text -> Tokens.base64("Bearer " + text)),
                encoding("base64 of a line", Wrapping.BASE64, text -> Tokens.base64(text + "\n")),
                encoding("base64 of gzip", Wrapping.COMPRESSED, text -> base64(gzip(text))),
                encoding("base64 of zlib", Wrapping.COMPRESSED, text -> base64(zlib(text))),
                encoding("hexadecimal of base64", Wrapping.HEX, text -> hex(Tokens.base64(text))),
                encoding("base64 of hexadecimal", Wrapping.BASE64, text -> Tokens.base64(hex(text))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void encodedJwtIsRestored(String description, Wrapping wrapping, UnaryOperator<String> encoding) {
        CleanToken clean = CleanToken.of(encoding.apply(TOKEN), TokenForm.ID_TOKEN);

        assertThat(clean.text()).isEqualTo(TOKEN);
        assertThat(clean.removed()).extracting(Removed::wrapping).contains(wrapping);
    }

    @Test
    void everyCharacterMayBeEscaped() {
        String escaped = TOKEN.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());

        assertThat(CleanToken.of(escaped).text()).isEqualTo(TOKEN);
    }

    @Test
    void encodedSamlResponseIsRestored() {
        assertThat(CleanToken.of(hex(SAML), TokenForm.SAML_ASSERTION).text()).isEqualTo(SAML);
    }

    static Stream<Arguments> encodedXml() {
        String xml = Tokens.samlXml(Duration.ofHours(1));
        String escaped = xml.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return Stream.of(
                Arguments.of(base64(gzip(xml)), SamlAssertion.Flaw.DEFLATED),
                Arguments.of(escaped, SamlAssertion.Flaw.NOT_ENCODED),
                Arguments.of(hex(xml), SamlAssertion.Flaw.NOT_ENCODED));
    }

    @ParameterizedTest
    @MethodSource("encodedXml")
    void encodedXmlIsRead(String text, SamlAssertion.Flaw flaw) {
        ParsedToken token = TokenReader.read(CleanToken.of(text, TokenForm.SAML_ASSERTION));

        assertThat(token)
                .isInstanceOfSatisfying(
                        SamlAssertion.class, saml -> assertThat(saml.has(flaw)).isTrue());
    }

    /** Opaque tokens are base64 or hexadecimal too, and must not be decoded. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef",
                "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5eg==",
                "54686520717569636b2062726f776e20666f78206a756d7073206f76657220746865206c617a7920646f67",
                "4d5459774e6a59344e7a55344e4455794f4455334e7a6b774d6a49304f4455334e7a6b774d6a49304f4455334e7a6b77"
            })
    void otherTextIsNotDecoded(String text) {
        assertThat(CleanToken.of(text).isChanged()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com/session/%s/exchange",
                "example://login/%s",
                "https://example.com/v/%s?a=b",
                "/confirm/%s"
            })
    void tokenInThePathOfAUrlIsTakenOut(String url) {
        CleanToken clean = CleanToken.of(url.formatted(TOKEN));

        assertThat(clean.text()).isEqualTo(TOKEN);
        assertThat(clean.removed()).contains(new Removed(Wrapping.URL_PATH, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", ", "})
    void idTokenBeforeAnotherTokenIsTakenOut(String separator) {
        CleanToken clean = CleanToken.of(TOKEN + separator + Tokens.rsa(Tokens.accessTokenClaims()));

        assertThat(clean.text()).isEqualTo(TOKEN);
        assertThat(clean.removed()).extracting(Removed::wrapping).contains(Wrapping.REPETITION);
    }

    private static Arguments encoding(String description, Wrapping wrapping, UnaryOperator<String> encoding) {
        return Arguments.of(description, wrapping, encoding);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static byte[] zlib(String text) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(compressed)) {
            out.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
