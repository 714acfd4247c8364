package io.github.identitydesk.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the backslash escapes in string literals that C, Java, JavaScript, Python and Swift have in common. */
public final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:u\\{([0-9A-Fa-f]{1,6})}|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|(.))",
            Pattern.DOTALL);

    private Escapes() {}

    /** Returns the text that the content of a literal represents. */
    public static String decode(String literal) {
        return ESCAPE.matcher(literal).replaceAll(match -> {
            for (int group = 1; group <= 4; group++) {
                if (match.group(group) != null) {
                    return Matcher.quoteReplacement(codePoint(Integer.parseUnsignedInt(match.group(group), 16)));
                }
            }
            return Matcher.quoteReplacement(simple(match.group(5)));
        });
    }

    private static String codePoint(int value) {
        return Character.isValidCodePoint(value) ? Character.toString(value) : "\uFFFD";
    }

    private static String simple(String escaped) {
        return switch (escaped) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "b" -> "\b";
            case "f" -> "\f";
            case "0" -> "\0";
            default -> escaped;
        };
    }
}
