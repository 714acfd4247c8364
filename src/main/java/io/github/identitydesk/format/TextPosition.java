package io.github.identitydesk.format;

import java.util.regex.Pattern;

/**
 * A position in a text. Its string representation is shown in messages: {@code 3, Logins.accounts.google.com}.
 *
 * @param position the line, from 1; or the line and column, such as {@code 1:12}
 * @param member the path of the member at this position; empty at the top level
 */
public record TextPosition(String position, String member) {
    private static final int MAX_NAME = 128;
    private static final Pattern NAME = Pattern.compile("[\\w.:/#@+-]+");
    private static final Pattern WORD = Pattern.compile("[\\w.-]+");
    /**
     * Matches text that is unlikely in a name: the start of a JWT, 12 characters of it elsewhere, or a run of 30 letters and digits, of
     * 16 if one of them is a digit or a capital, or of 12 if one of them is a digit; but not the last part of a UUID, or an account ID.
     * Also matches 12 characters around the period between two parts of a JWT, which unlike a host name contain capitals and digits.
     */
    private static final Pattern SECRET =
            Pattern.compile("(?<![0-9A-Za-z])eyJ|eyJ[0-9A-Za-z]{9}|[0-9A-Za-z]{30}|(?=[0-9A-Za-z]{16})[a-z]*[0-9A-Z]"
                    + "|(?=[0-9A-Za-z]{12})(?![0-9a-f]{12}(?![0-9A-Za-z]))[A-Za-z]*[0-9]"
                    + "|(?=[0-9A-Za-z.]{12})(?=[0-9a-z.]*[A-Z])(?=[A-Za-z.]*[0-9])[0-9A-Za-z]+[.][0-9A-Za-z]");

    /** Returns a name from a text with an ellipsis in place of each word that might be a misplaced token or a part of one. */
    public static String withoutSecrets(String name) {
        return WORD.matcher(name.substring(0, Math.min(name.length(), MAX_NAME)))
                .replaceAll(word -> SECRET.matcher(word.group()).find() ? "…" : word.group());
    }

    /** Returns a position at the top level of the text. */
    public static TextPosition line(int line) {
        return new TextPosition(String.valueOf(line), "");
    }

    /** Returns the line and column of an index in a text. */
    public static TextPosition at(String text, int index) {
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        return new TextPosition(lineOf(text, index) + ":" + (index - lineStart + 1), "");
    }

    /** Returns the line of an index in a text, from 1. */
    public static int lineOf(String text, int index) {
        int line = 1;
        for (int end = text.indexOf('\n'); end >= 0 && end < index; end = text.indexOf('\n', end + 1)) {
            line++;
        }
        return line;
    }

    /**
     * Returns this position within the member with the given name. The name is omitted if it might be a misplaced token
     * or a part of one.
     */
    public TextPosition in(String name) {
        boolean showable = name.length() <= MAX_NAME
                && NAME.matcher(name).matches()
                && !SECRET.matcher(name).find();
        return showable ? new TextPosition(position, member.isEmpty() ? name : member + "." + name) : this;
    }

    @Override
    public String toString() {
        return member.isEmpty() ? position : position + ", " + member;
    }
}
