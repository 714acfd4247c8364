package io.github.identitydesk.format;

import java.util.regex.Pattern;

/**
 * A place in a text. Its text form is what sentences show: {@code 3, Logins.accounts.google.com}.
 *
 * @param position the line, from 1; or line and column, as in {@code 1:12}
 * @param member the path of the member that stands there; empty at the top
 */
public record TextPosition(String position, String member) {
    private static final int LONGEST_NAME = 128;
    private static final Pattern NAME = Pattern.compile("[\\w.:/#@+-]+");
    /** What names do not have: the start of a JWT, or long runs of letters and digits, mixed ones above all. */
    private static final Pattern SECRET = Pattern.compile("^eyJ|[0-9A-Za-z]{30}|(?=[0-9A-Za-z]{16})[a-z]*[0-9A-Z]");

    /** A place at the top of the text. */
    public static TextPosition line(int line) {
        return new TextPosition(String.valueOf(line), "");
    }

    /** The place, counted in lines and columns, of an index into a text. */
    public static TextPosition at(String text, int index) {
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        return new TextPosition(lineOf(text, index) + ":" + (index - lineStart + 1), "");
    }

    /** The line, from 1, of an index into a text. */
    public static int lineOf(String text, int index) {
        int line = 1;
        for (int end = text.indexOf('\n'); end >= 0 && end < index; end = text.indexOf('\n', end + 1)) {
            line++;
        }
        return line;
    }

    /**
     * This place, within a member of that name. A name that may be a misplaced token, or a part of one, is left out.
     */
    public TextPosition in(String name) {
        boolean showable = name.length() <= LONGEST_NAME
                && NAME.matcher(name).matches()
                && !SECRET.matcher(name).find();
        return showable ? new TextPosition(position, member.isEmpty() ? name : member + "." + name) : this;
    }

    @Override
    public String toString() {
        return member.isEmpty() ? position : position + ", " + member;
    }
}
