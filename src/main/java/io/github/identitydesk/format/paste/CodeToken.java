package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Escapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A token of program text, as far as the languages of the AWS SDKs have them in common.
 *
 * @param kind a name, a text in quotes, or any other character
 * @param text the name, the text without its quotes and escapes, or the character
 * @param index where it begins
 * @param end where it ends
 */
record CodeToken(Kind kind, String text, int index, int end) {
    enum Kind {
        NAME,
        TEXT,
        SIGN
    }

    /** White space or a comment; a text; a name; any other character. A quote that is not closed ends with its line. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<space>\\s++|//[^\n]*+|#[^\n]*+|/\\*(?:.*?\\*/|.*+))"
                    + "|\"(?<double>(?:[^\"\\\\\n]++|\\\\.)*+)\"?"
                    + "|'(?<single>(?:[^'\\\\\n]++|\\\\.)*+)'?"
                    + "|`(?<back>(?:[^`\\\\]++|\\\\.)*+)`?"
                    + "|(?<name>[A-Za-z_]\\w*+)|.",
            Pattern.DOTALL);

    /** The tokens of a program text, without its comments. */
    static List<CodeToken> of(String text) {
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

    /** Whether it is a text in quotes. */
    boolean isText() {
        return kind == Kind.TEXT;
    }

    /** Whether it is one of these signs. */
    boolean isSign(String signs) {
        return kind == Kind.SIGN && signs.contains(text);
    }
}
