package io.github.identitydesk.token;

import io.github.identitydesk.token.CleanToken.Wrapping;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Decodes a token that was encoded once more as a whole, in base64 or in hexadecimal digits. Opaque tokens can have the same
 * form, so a text is decoded only if a token results.
 */
final class Encodings {
    private static final int SHORTEST = 40;

    /** The number of characters that are decoded first. Both encodings divide them into whole bytes. */
    private static final int START = 48;

    /** The maximum number of layers that are examined, beginning with the outermost. */
    private static final int LAYERS = 4;

    /** Prefixes of numbers and bytes, and what separates them. */
    private static final Pattern MARKS_OF_HEX = Pattern.compile("0[xX]|\\\\x|[\\s:,]++");

    /** The base64 of the headers of gzip and of zlib. */
    private static final Pattern COMPRESSED = Pattern.compile("(?:H4sI|e[AFJN])[\\w+/]{36}");

    /** The beginning of hexadecimal digits, which is tested before a long text is copied without the marks. */
    private static final Pattern START_OF_HEX =
            Pattern.compile("(?:(?:" + MARKS_OF_HEX.pattern() + ")*+\\p{XDigit}){" + SHORTEST / 2 + "}");

    private Encodings() {}

    /** Decodes a JWT that was additionally encoded in base64. SAML responses are encoded in base64 by their senders. */
    static Optional<Unwrapped> base64(String text) {
        return ofBase64(text)
                .filter(decoded -> containsJwt(decoded, LAYERS))
                .map(decoded -> new Unwrapped(decoded, Wrapping.BASE64));
    }

    /** Decompresses a JWT that was compressed with gzip or zlib and then encoded in base64. */
    static Optional<Unwrapped> compressed(String text) {
        return COMPRESSED.matcher(text).lookingAt()
                ? Compressed.inflated(Base64Text.bytes(text), start -> isPrintable(latin1(start)))
                        .map(Encodings::latin1)
                        .filter(EmbeddedJwt::isIn)
                        .map(token -> new Unwrapped(token, Wrapping.COMPRESSED))
                : Optional.empty();
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Decodes a JWT or a SAML response whose characters are given as hexadecimal digits. */
    static Optional<Unwrapped> hex(String text) {
        return ofHex(text)
                .filter(decoded -> containsJwt(decoded, LAYERS)
                        || SamlEncoding.decode(decoded).isPresent())
                .map(decoded -> new Unwrapped(decoded, Wrapping.HEX));
    }

    private static boolean containsJwt(String decoded, int layers) {
        return EmbeddedJwt.isIn(decoded)
                || (layers > 0
                        && ofBase64(decoded)
                                .or(() -> ofHex(decoded))
                                .filter(inner -> containsJwt(inner, layers - 1))
                                .isPresent());
    }

    private static Optional<String> ofBase64(String text) {
        if (text.length() < SHORTEST || TokenText.firstOther(text, "+/= \r\n\t") < text.length()) {
            return Optional.empty();
        }
        String digits = WhiteSpace.removedFrom(text).replace('-', '+').replace('_', '/');
        return decoded(digits, Base64.getDecoder()::decode).filter(decoded -> !decoded.startsWith("<"));
    }

    private static Optional<String> ofHex(String text) {
        if (text.length() < SHORTEST || !START_OF_HEX.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        boolean hasMarks = text.regionMatches(true, 0, "0x", 0, 2) || TokenText.firstOther(text, "") < text.length();
        String digits = hasMarks ? MARKS_OF_HEX.matcher(text).replaceAll("") : text;
        return decoded(digits, HexFormat.of()::parseHex);
    }

    /** Returns the text that the digits encode, or empty if they encode other bytes than printable ASCII characters. */
    private static Optional<String> decoded(String digits, Function<String, byte[]> decoder) {
        try {
            byte[] start = decoder.apply(digits.substring(0, Math.min(START, digits.length())));
            Charset charset = start.length > 1 && start[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
            return isPrintable(new String(start, charset))
                    ? Optional.of(new String(decoder.apply(digits), charset)).filter(Encodings::isPrintable)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // These are no digits of this encoding.
        }
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> (c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t');
    }
}
