package io.github.identitydesk.token;

import io.github.identitydesk.token.CleanToken.Wrapping;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes white space, control codes, quotes and the name of an HTTP header around a token. Each method removes one layer, or returns
 * empty if the text does not have it. All patterns take time proportional to the length of the text.
 */
final class Surroundings {
    private static final String QUOTES = "\"'`“”‘’«»„\\";
    /** The separators that follow a value in code and in JSON. */
    private static final String PUNCTUATION = ",;";

    private static final Pattern BEARER = Pattern.compile(
            "^(?i:(?:proxy-)?authorization[\"']?\\s*+[:=]\\s*+[\"']?)?(?i:bearer)(?:\\s++|:\\s*+|%20|\\+|$)");
    private static final Pattern HEADER = Pattern.compile("^((?i:(?:proxy-)?authorization|x-[\\w-]{1,60}))\\s*+:\\s*+");
    private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^[ \\t]*+(?:>[> \\t]*+|\\d{1,4}[:|.]?[ \\t]++)");
    /** The number before the first line, as editors and {@code cat -n} print it. */
    private static final Pattern NUMBERED = Pattern.compile("1[:|.]?[ \\t]++ey");

    /**
     * A control sequence (ECMA-48, section 5.4), also with the escape character written out or lost, as after copying
     * from a terminal.
     */
    private static final Pattern CONTROL_CODE =
            Pattern.compile("(?:\\x1B|\\^\\[|\\\\(?:e|033|x1[bB]|u001[bB]))\\[[0-9;?]{0,20}[@-~]"
                    + "|\\[\\d{1,3}(?:;\\d{1,3}){0,4}[mK~](?:\\[K)?");

    private static final Pattern EMPHASIS = Pattern.compile("(\\*{1,3}|~~)(ey[^*~]++)\\1");

    private Surroundings() {}

    /** Removes the control codes of a terminal, wherever they are. */
    static Optional<Unwrapped> controlCodes(String text) {
        return text.indexOf('[') >= 0
                ? Optional.of(new Unwrapped(CONTROL_CODE.matcher(text).replaceAll(""), Wrapping.CONTROL_CODES))
                : Optional.empty();
    }

    static Optional<Unwrapped> space(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && WhiteSpace.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && WhiteSpace.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return start > 0 || end < text.length()
                ? Optional.of(new Unwrapped(text.substring(start, end), Wrapping.SPACE_AROUND))
                : Optional.empty();
    }

    /** Removes the marks with which an email quotes another, or the numbers of lines. */
    static Optional<Unwrapped> quotedLines(String text) {
        return text.startsWith(">") || NUMBERED.matcher(text).lookingAt()
                ? Optional.of(new Unwrapped(QUOTED_LINE.matcher(text).replaceAll(""), Wrapping.TEXT))
                : Optional.empty();
    }

    /** Removes quotes of any kind, also if they are on one side only. */
    static Optional<Unwrapped> quotes(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && QUOTES.indexOf(text.charAt(start)) >= 0 && !isEscape(text, start)) {
            start++;
        }
        String closing = text.startsWith("ey", start) ? QUOTES + PUNCTUATION : QUOTES;
        while (end > start && closing.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (start == 0 && end == text.length()) {
            return Optional.empty();
        }
        String quotes = start > 0 ? text.substring(0, start) : text.substring(end);
        if (quotes.chars().allMatch(c -> PUNCTUATION.indexOf(c) >= 0)) {
            return Optional.of(new Unwrapped(text.substring(start, end), Wrapping.TEXT, quotes));
        }
        return Optional.of(new Unwrapped(
                text.substring(start, end), Wrapping.QUOTES, quotes.substring(0, Math.min(2, quotes.length()))));
    }

    /** Returns whether a backslash begins an escaped character of the token. */
    private static boolean isEscape(String text, int backslash) {
        return text.startsWith("\\u", backslash) || text.startsWith("\\x", backslash);
    }

    /** Removes the marks with which Markdown emphasizes a text. */
    static Optional<Unwrapped> emphasis(String text) {
        Matcher matcher = EMPHASIS.matcher(text);
        return matcher.matches()
                ? Optional.of(new Unwrapped(matcher.group(2), Wrapping.TEXT, matcher.group(1)))
                : Optional.empty();
    }

    /** Removes a pair of identical ASCII quotes. */
    static Optional<Unwrapped> pairOfQuotes(String text) {
        int last = text.length() - 1;
        return last > 0 && "\"'`".indexOf(text.charAt(0)) >= 0 && text.charAt(0) == text.charAt(last)
                ? Optional.of(new Unwrapped(text.substring(1, last), Wrapping.QUOTES, text.substring(0, 1)))
                : Optional.empty();
    }

    static Optional<Unwrapped> bearer(String text) {
        Matcher matcher = BEARER.matcher(text);
        return matcher.find()
                ? Optional.of(new Unwrapped(text.substring(matcher.end()), Wrapping.BEARER))
                : Optional.empty();
    }

    static Optional<Unwrapped> header(String text) {
        Matcher matcher = HEADER.matcher(text);
        return matcher.find()
                ? Optional.of(new Unwrapped(text.substring(matcher.end()), Wrapping.HEADER, matcher.group(1)))
                : Optional.empty();
    }
}
