package io.github.identitydesk.format.value;

import io.github.identitydesk.format.Escapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A token of source code. Only the syntax that the languages of the AWS SDKs have in common is supported.
 *
 * @param kind a name, a text in quotes, or another single character
 * @param text the name, the text without quotes and escapes, or the character
 * @param index the index at which the token begins
 * @param end the index after the token
 */
public record CodeToken(Kind kind, String text, int index, int end) {
    public enum Kind {
        NAME,
        TEXT,
        SIGN
    }

    /**
     * Matches white space or a comment, a text, also with a prefix as in Python, a name, or another single character. An
     * unclosed quote ends at the end of its line. The slashes of an address without quotes do not begin a comment.
     */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<space>\\s++|(?<!:)//[^\n]*+|#[^\n]*+|/\\*(?:.*?\\*/|.*+))"
                    + "|(?:(?<!\\w)[fFrRbBuU]{1,2})?(?:\"(?<double>(?:[^\"\\\\\n]++|\\\\.)*+)\"?"
                    + "|'(?<single>(?:[^'\\\\\n]++|\\\\.)*+)'?)"
                    + "|`(?<back>(?:[^`\\\\]++|\\\\.)*+)`?"
                    + "|(?<name>[A-Za-z_]\\w*+)|.",
            Pattern.DOTALL);

    /** Returns the tokens of source code without its comments. */
    public static List<CodeToken> of(String text) {
        List<CodeToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group("space") == null) {
                tokens.add(token(matcher));
            }
        }
        return tokens;
    }

    private static CodeToken token(Matcher matcher) {
        if (matcher.group("name") != null) {
            return new CodeToken(Kind.NAME, matcher.group(), matcher.start(), matcher.end());
        }
        return Stream.of("double", "single", "back")
                .map(matcher::group)
                .filter(Objects::nonNull)
                .map(literal -> new CodeToken(Kind.TEXT, Escapes.decode(literal), matcher.start(), matcher.end()))
                .findFirst()
                .orElseGet(() -> new CodeToken(Kind.SIGN, matcher.group(), matcher.start(), matcher.end()));
    }

    /** Returns whether this is a text in quotes. */
    public boolean isText() {
        return kind == Kind.TEXT;
    }

    /** Returns whether this is one of the given signs. */
    public boolean isSign(String signs) {
        return kind == Kind.SIGN && signs.contains(text);
    }
}
