package io.github.identitydesk.format;

import java.util.HexFormat;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Writes text as a string literal in double quotes that contains only ASCII characters. The AWS CLI reads files in the
 * encoding of the system's locale, and a terminal interprets control characters that are pasted into it.
 */
public final class Literal {
    private static final HexFormat HEX = HexFormat.of();

    private Literal() {}

    /** Returns a literal for JSON, Java, JavaScript, Kotlin or C#, whose escapes represent UTF-16 code units. */
    public static String utf16(String text) {
        return quoted(text.chars(), text.length(), unit -> "\\u" + HEX.toHexDigits((char) unit));
    }

    /** Returns a literal for YAML, Python or Go, whose escapes represent code points. */
    public static String codePoints(String text) {
        return quoted(
                text.codePoints(),
                text.length(),
                point -> point > Character.MAX_VALUE
                        ? "\\U" + HEX.toHexDigits(point)
                        : "\\u" + HEX.toHexDigits((char) point));
    }

    /** Returns a literal for Swift, whose escapes enclose the code point in braces. */
    public static String braced(String text) {
        return quoted(text.codePoints(), text.length(), point -> "\\u{" + Integer.toHexString(point) + "}");
    }

    private static String quoted(IntStream characters, int length, IntFunction<String> escape) {
        StringBuilder literal = new StringBuilder(length + 2).append('"');
        characters.forEach(c -> append(c, escape, literal));
        return literal.append('"').toString();
    }

    private static void append(int c, IntFunction<String> escape, StringBuilder literal) {
        switch (c) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> {
                if (c >= ' ' && c < 0x7f) {
                    literal.append((char) c);
                } else {
                    literal.append(escape.apply(c));
                }
            }
        }
    }
}
