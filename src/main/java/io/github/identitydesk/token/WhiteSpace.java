package io.github.identitydesk.token;

/**
 * Finds and removes white space, invisible characters and escaped line breaks, which are not part of a token. Texts are
 * scanned by character, because a pattern of this size takes milliseconds for a long token.
 */
final class WhiteSpace {
    private WhiteSpace() {}

    /** Returns whether a character is white space or invisible, such as a byte-order mark or NUL. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || c == 0;
    }

    /** Returns the length of the white-space character or escape at an index, or 0 if there is none. */
    static int lengthAt(String text, int position) {
        char c = text.charAt(position);
        if (c > ' ' && c < 0x7F && c != '\\') {
            return 0;
        }
        if (isSpace(c)) {
            return 1;
        }
        if (Character.isHighSurrogate(c)) {
            return Character.getType(text.codePointAt(position)) == Character.FORMAT ? 2 : 0;
        }
        return c == '\\' ? lengthOfEscape(text, position + 1) : 0;
    }

    /**
     * Returns the length of an escaped line break: a backslash before {@code r}, {@code n} or the end of a line.
     * Returns 0 if there is none.
     */
    private static int lengthOfEscape(String text, int afterBackslash) {
        int at = afterBackslash;
        if (at < text.length() && (text.charAt(at) == 'r' || text.charAt(at) == 'n')) {
            return 2;
        }
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r') ? 1 : 0;
    }

    /** Returns the index of the first white space from an index on, or the length of the text if there is none. */
    static int indexIn(String text, int from) {
        int at = from;
        while (at < text.length() && lengthAt(text, at) == 0) {
            at++;
        }
        return at;
    }

    /** Returns the index after the white space at an index. */
    static int endOf(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int length = lengthAt(text, at);
            if (length == 0) {
                break;
            }
            at += length;
        }
        return at;
    }

    /** Returns the text without white space. */
    static String removedFrom(String text) {
        int space = indexIn(text, 0);
        if (space == text.length()) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            rest.append(text, start, space);
            start = endOf(text, space);
            space = indexIn(text, start);
        }
        return rest.toString();
    }
}
