package io.github.identitydesk.token;

import java.util.regex.Pattern;

/**
 * Frees a token of what sticks to it when it is copied: space around it, seen or not, quotes, a leading {@code Bearer}, and the
 * line breaks of a terminal inside a JWT.
 */
public final class CleanToken {
    private static final Pattern BEARER = Pattern.compile("^(?i)(authorization:\\s*)?bearer(\\s+|$)");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** {@code ey} begins the base64 of an opening brace; possessive, so that long texts cost one pass. */
    private static final Pattern JWT_WITH_BREAKS = Pattern.compile("ey[\\w=\\s-]++\\.[\\w=.\\s-]++");

    private CleanToken() {}

    /** The token alone. */
    public static String of(String text) {
        String token = withoutQuotes(withoutSpace(text));
        token = withoutQuotes(withoutSpace(BEARER.matcher(token).replaceFirst("")));
        boolean broken = token.chars().anyMatch(Character::isWhitespace);
        return broken && JWT_WITH_BREAKS.matcher(token).matches()
                ? WHITE_SPACE.matcher(token).replaceAll("")
                : token;
    }

    private static String withoutQuotes(String text) {
        if (text.length() >= 2) {
            char first = text.charAt(0);
            boolean quoted = (first == '"' || first == '\'' || first == '`') && text.charAt(text.length() - 1) == first;
            return quoted ? withoutSpace(text.substring(1, text.length() - 1)) : text;
        }
        return text;
    }

    private static String withoutSpace(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Also the spaces that cannot be seen, such as a byte-order mark. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
