package io.github.identitydesk.token;

import io.github.identitydesk.token.SamlAssertion.Flaw;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decodes a SAML response to XML. The service requires base64 (SAML Bindings §3.5.4), but other encodings are
 * recognized.
 */
public final class SamlEncoding {
    /** The base64 of {@code <s}, {@code <S}, {@code <?}, or of a byte-order mark and {@code <}. */
    private static final Pattern BASE64 = Pattern.compile("(?:P[ADEFGHIJKLMNOPS][\\w+/]|77u/P)[\\w+/]{12,}+={0,2}+");

    private static final int SHORTEST = 40;
    private static final Pattern DOCUMENT_TYPE =
            Pattern.compile("(?:\\s*+<[?!](?!DOCTYPE)[^>]{0,500}+>){0,8}+\\s*+<!DOCTYPE");
    private static final List<String> SAML = List.of("oasis:names:tc:SAML", ":Assertion>", "SubjectConfirmation");
    private static final List<String> REST_OF_SAML =
            SAML.stream().flatMap(SamlEncoding::inBase64).toList();

    private SamlEncoding() {}

    /**
     * The XML of a text.
     *
     * @param xml the XML, without a byte-order mark
     * @param flaw the flaw in its encoding; empty if it is in base64
     */
    record Decoded(String xml, Optional<Flaw> flaw) {}

    /** Returns whether the text is plain XML with marks of SAML. */
    static boolean isXml(String text) {
        return text.startsWith("<") && SAML.stream().anyMatch(text::contains);
    }

    /** Returns whether the text is in base64 and begins like XML. */
    static boolean looksLikeBase64(String text) {
        return BASE64.matcher(text).matches();
    }

    /**
     * Returns a response in the encoding that the service requires, or empty if the text is not a response in another
     * encoding.
     */
    public static Optional<String> corrected(String text) {
        return decode(text)
                .filter(decoded -> decoded.flaw().isPresent())
                .map(decoded -> Base64.getEncoder().encodeToString(decoded.xml().getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the XML of a text, or empty if the text is not encoded XML. */
    static Optional<Decoded> decode(String text) {
        if (text.startsWith("<")) {
            return Optional.of(new Decoded(text, Optional.of(Flaw.NOT_ENCODED)));
        }
        if (!isBase64(text)) {
            return xml(Base64Text.bytes(text)).map(xml -> new Decoded(xml, Optional.empty()));
        }
        boolean urlSafe = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
        byte[] bytes = Base64Text.bytes(text.replace('-', '+').replace('_', '/'));
        Optional<Flaw> flaw = urlSafe ? Optional.of(Flaw.BASE64URL) : Optional.empty();
        return xml(bytes)
                .map(xml -> new Decoded(xml, flaw))
                .or(() -> twice(bytes).map(xml -> new Decoded(xml, Optional.of(Flaw.ENCODED_TWICE))))
                .or(() -> Compressed.inflated(bytes, start -> xml(start).isPresent())
                        .flatMap(SamlEncoding::xml)
                        .map(xml -> new Decoded(xml, Optional.of(Flaw.DEFLATED))));
    }

    /** Returns whether the text is the end of a response in base64 whose beginning is missing. */
    static boolean isRest(String text) {
        return isBase64(text)
                && (REST_OF_SAML.stream().anyMatch(text::contains)
                        || (WhiteSpace.indexIn(text, 0) < text.length() && isRest(WhiteSpace.removedFrom(text))));
    }

    /** Returns whether the text is SAML with a document type declaration before its root element. */
    static boolean hasDocumentType(String xml) {
        return DOCUMENT_TYPE.matcher(xml).lookingAt() && SAML.stream().anyMatch(xml::contains);
    }

    private static boolean isBase64(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '=' || WhiteSpace.isSpace(text.charAt(end - 1)))) {
            end--;
        }
        return end >= SHORTEST && TokenText.firstOther(text, "+/ \r\n\t") >= end;
    }

    /**
     * Returns the forms of a text within a longer text in base64. There are three, because the text may begin at any
     * position in a group of three bytes.
     */
    private static Stream<String> inBase64(String text) {
        return IntStream.range(0, 3).mapToObj(shift -> {
            byte[] bytes = (" ".repeat(shift) + text).getBytes(StandardCharsets.ISO_8859_1);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            // The characters at both ends are omitted if they also depend on the adjacent text.
            return encoded.substring(shift == 0 ? 0 : shift + 1, encoded.length() - (bytes.length % 3 == 0 ? 0 : 1));
        });
    }

    private static Optional<String> twice(byte[] bytes) {
        if (bytes.length == 0 || (bytes[0] != 'P' && bytes[0] != '7')) {
            return Optional.empty();
        }
        String inner = new String(bytes, StandardCharsets.ISO_8859_1);
        return looksLikeBase64(inner.replaceAll("\\s", "")) ? xml(Base64Text.bytes(inner)) : Optional.empty();
    }

    private static Optional<String> xml(byte[] bytes) {
        // The bytes are decoded here because the XML parser prints to the console what it cannot decode.
        boolean marked = bytes.length > 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB;
        int start = marked ? 3 : 0;
        while (start < bytes.length && Character.isWhitespace(bytes[start])) {
            start++;
        }
        return start < bytes.length && bytes[start] == '<'
                ? Optional.of(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
