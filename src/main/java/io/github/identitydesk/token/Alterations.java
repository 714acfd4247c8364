package io.github.identitydesk.token;

import io.github.identitydesk.token.CleanToken.Wrapping;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Restores a token whose characters were altered: by white space within it, or by a further encoding. Each method
 * undoes one alteration, or returns empty if the text does not have it. All patterns take time proportional to the
 * length of the text.
 */
final class Alterations {
    /** The first characters of a JWT, and of XML in base64. */
    private static final List<String> BEGINNINGS = List.of("e", "P", "77u");

    /** A line break that quoted-printable inserts into a long line (RFC 2045, section 6.7). */
    private static final Pattern SOFT_BREAK = Pattern.compile("=\\r?\\n");

    /** Lines that all end with a hyphen, except the last one, as in a text that was set in print. */
    private static final Pattern HYPHENATED = Pattern.compile("(?:[^\\s]++(?<=-)\\r?\\n){3,}+[^\\s]++");

    private static final Pattern HYPHEN = Pattern.compile("-\\r?\\n");

    /** The equals sign in quoted-printable. In base64, nothing but another one follows an equals sign. */
    private static final String ENCODED_EQUALS = "=3D";

    private static final Pattern PERCENT = Pattern.compile("%[0-9A-Fa-f]{2}");
    /** A JWT in a URL that is itself the parameter of another one. */
    private static final Pattern NESTED_JWT = Pattern.compile("%(?:3[dD]|2[fF])ey");

    private static final Pattern ESCAPE = Pattern.compile("&(?:#\\w{1,7}|\\w{2,7});|\\\\u\\p{XDigit}{4}|\\\\/");
    private static final Pattern TOKEN_CHARACTERS = Pattern.compile("[\\w.~+/=|;:%-]++");

    /** A token in three parts with padding, or with a character that occurs only in plain base64. */
    private static final Pattern PLAIN_BASE64 =
            Pattern.compile("(?=[^+/=]*+[+/=])ey[\\w+/-]++={0,2}+\\.[\\w+/-]++={0,2}+\\.[\\w+/-]*+={0,2}+");

    private static final String REVERSED_OBJECT = "Jye";

    private Alterations() {}

    /** Removes white space within a token, or restores plus signs that were converted to spaces. */
    static Optional<Unwrapped> spaceInside(String text) {
        if (BEGINNINGS.stream().noneMatch(text::startsWith)) {
            return Optional.empty();
        }
        String joined = WhiteSpace.removedFrom(withoutMarkedBreaks(text));
        if (joined.equals(text)) {
            return Optional.empty();
        }
        String plus = withPlusSigns(text);
        if (plus.length() % 4 == 0
                && SamlEncoding.looksLikeBase64(plus)
                && (joined.length() % 4 != 0 || isIrregular(text))) {
            return Optional.of(new Unwrapped(plus, Wrapping.PLUS_SIGNS));
        }
        boolean isToken = TokenText.looksLikeJwt(joined) || SamlEncoding.looksLikeBase64(joined);
        if (!isToken || EmbeddedJwt.in(text).count() > 1) {
            return Optional.empty();
        }
        boolean broken = text.contains("\n") || text.contains("\r") || text.contains("\\n");
        return Optional.of(new Unwrapped(joined, broken ? Wrapping.LINE_BREAKS : Wrapping.SPACE_INSIDE));
    }

    /** Returns the text without the line breaks that are marked by a character before them, which is no part of the token. */
    private static String withoutMarkedBreaks(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        Pattern breaks = HYPHENATED.matcher(text).matches() ? HYPHEN : SOFT_BREAK;
        return breaks.matcher(text).replaceAll("");
    }

    /**
     * Returns the text with plus signs in place of spaces. A space at its end was already removed, although it often was a plus
     * sign too, because the base64 of XML ends with one if its length is a multiple of three.
     */
    private static String withPlusSigns(String text) {
        String plus = text.replace(' ', '+');
        return plus.length() % 4 == 3 ? plus + "+" : plus;
    }

    /** Returns whether the spaces in a text are at different distances. Spaces from line breaks are at equal distances. */
    private static boolean isIrregular(String text) {
        String[] pieces = text.split(" ", -1);
        return Arrays.stream(pieces)
                        .limit(pieces.length - 1L)
                        .mapToInt(String::length)
                        .distinct()
                        .count()
                > 1;
    }

    /** Decodes the equals signs of quoted-printable, in which emails are sent. */
    static Optional<Unwrapped> quotedPrintable(String text) {
        return text.contains(ENCODED_EQUALS)
                ? Optional.of(new Unwrapped(text.replace(ENCODED_EQUALS, "="), Wrapping.ESCAPES))
                : Optional.empty();
    }

    /**
     * Decodes percent-encoding. Plus signs are kept, because it is unknown whether they represent spaces. Parameters are not
     * decoded before they are separated, unless one of them is a URL that contains a JWT.
     */
    static Optional<Unwrapped> percentEncoding(String text) {
        Pattern encoded = text.indexOf('&') < 0 ? PERCENT : NESTED_JWT;
        if (text.indexOf('%') < 0 || !encoded.matcher(text).find()) {
            return Optional.empty();
        }
        try {
            String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(decoded)
                    .filter(Alterations::mayBeToken)
                    .map(token -> new Unwrapped(token, Wrapping.PERCENT_ENCODING));
        } catch (IllegalArgumentException e) {
            // A single percent sign: the text is not percent-encoded.
            return Optional.empty();
        }
    }

    /** Decodes the escapes of HTML and JSON. */
    static Optional<Unwrapped> escapes(String text) {
        boolean mayBeEscaped =
                (text.indexOf('&') >= 0 && text.indexOf(';') >= 0) || text.contains("\\u") || text.contains("\\/");
        if (!mayBeEscaped || SamlEncoding.isXml(text) || !ESCAPE.matcher(text).find()) {
            return Optional.empty();
        }
        return DecodedText.of(text)
                .decoded()
                .map(DecodedText::text)
                .filter(Alterations::mayBeToken)
                .map(token -> new Unwrapped(token, Wrapping.ESCAPES));
    }

    /**
     * Converts plain base64 to base64url without padding (RFC 7515, section 2). Some encoders do not support base64url.
     */
    static Optional<Unwrapped> alphabet(String text) {
        if (!text.startsWith("ey") || !PLAIN_BASE64.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(text.replace('+', '-').replace('/', '_').replace("=", ""))
                .filter(token -> JwtReader.read(token)
                        .filter(jwt -> jwt.flaw().isEmpty())
                        .isPresent())
                .map(token -> new Unwrapped(token, Wrapping.ALPHABET));
    }

    /** Reverses a JWT that is written backwards. */
    static Optional<Unwrapped> reversed(String text) {
        if (!text.endsWith(REVERSED_OBJECT)) {
            return Optional.empty();
        }
        return Optional.of(new StringBuilder(text).reverse().toString())
                .filter(TokenText::looksLikeJwt)
                .filter(token -> JwtReader.read(token)
                        .filter(jwt -> jwt.flaw().isEmpty())
                        .isPresent())
                .map(token -> new Unwrapped(token, Wrapping.REVERSED));
    }

    private static boolean mayBeToken(String decoded) {
        return EmbeddedJwt.isIn(decoded)
                || SamlEncoding.isXml(decoded)
                || TOKEN_CHARACTERS.matcher(WhiteSpace.removedFrom(decoded)).matches();
    }
}
