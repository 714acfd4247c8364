package io.github.identitydesk.format;

import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads a text in {@link Shorthand} from left to right. */
final class ShorthandReader {
    private static final char NEXT_LINE = '\u0085';
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** The comma between two logins. Like the AWS CLI, this accepts one additional comma. */
    private static final Pattern COMMA_BEFORE_LOGIN = Pattern.compile(",(?:\\s*+,)?(?=\\s*+[\\w.#/:-]*+\\s*+@?=)");

    private static final Pattern FINAL_COMMA = Pattern.compile(",\\s*\\z");
    /** The characters that an unquoted token can begin with, apart from a backslash, and those that can follow. */
    private static final Pattern FIRST = Pattern.compile("[^'\",={\\[\\\\]");

    private static final Pattern BARE = Pattern.compile("[^'\",\\]}\\\\]++");

    private static final Pattern UNQUOTED = Pattern.compile("[^'\"\\\\]++");

    private final UnaryOperator<String> files;
    private final Cursor cursor;
    private final LoginCollector collector;

    /**
     * Creates a reader.
     *
     * @param skeletons how to treat the unfilled login of a skeleton
     * @param files returns the text of a token that may name a file
     */
    ShorthandReader(String text, RequestOptions.Skeletons skeletons, UnaryOperator<String> files) {
        this.collector = new LoginCollector(skeletons);
        this.cursor = new Cursor(text);
        this.files = files;
    }

    List<Login> logins() {
        login();
        while (!cursor.atEnd()) {
            if (!cursor.skip(COMMA_BEFORE_LOGIN)) {
                throw unreadable("format.shorthand.comma");
            }
            cursor.skip(SPACE);
            login();
        }
        return collector.logins();
    }

    private void login() {
        TextPosition position = cursor.position();
        String name = cursor.run(Shorthand.NAME);
        cursor.skip(SPACE);
        boolean mayNameFile = cursor.skip('@');
        if (!cursor.skip('=')) {
            throw unreadable("format.shorthand.equals");
        }
        cursor.skip(SPACE);
        String token = token();
        collector.add(name, mayNameFile ? files.apply(token) : token, position);
    }

    private String token() {
        if (cursor.atAny("[{")) {
            throw unreadable("format.shorthand.structure");
        }
        String token = cursor.atAny("'\"") ? quoted() : cursor.at('=') ? "" : bare();
        cursor.skip(SPACE);
        if (cursor.at(',') && !cursor.at(COMMA_BEFORE_LOGIN)) {
            throw unreadable(cursor.at(FINAL_COMMA) ? "format.shorthand.end" : "format.shorthand.list");
        }
        return token;
    }

    private String bare() {
        StringBuilder token = new StringBuilder(cursor.run(FIRST));
        while (cursor.at(BARE) || cursor.at('\\')) {
            token.append(cursor.run(BARE));
            if (cursor.skip('\\')) {
                token.append(cursor.skip(',') ? ',' : '\\');
            }
        }
        return withoutTrailingSpace(token);
    }

    /** Removes trailing white space, including no-break spaces and NEL (U+0085), as the AWS CLI does. */
    private static String withoutTrailingSpace(CharSequence token) {
        int end = token.length();
        while (end > 0 && isSpace(token.charAt(end - 1))) {
            end--;
        }
        return token.subSequence(0, end).toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }

    private String quoted() {
        TextPosition start = cursor.position();
        char quote = cursor.take();
        StringBuilder token = new StringBuilder();
        while (!cursor.skip(quote)) {
            if (cursor.atEnd()) {
                throw new UnreadableText("format.shorthand.quote", start);
            }
            if (cursor.skip('\\')) {
                token.append(cursor.at(quote) || cursor.at('\\') ? cursor.take() : '\\');
            } else {
                token.append(cursor.at(UNQUOTED) ? cursor.run(UNQUOTED) : cursor.take());
            }
        }
        return token.toString();
    }

    private UnreadableText unreadable(String key) {
        return new UnreadableText(key, cursor.position());
    }
}
