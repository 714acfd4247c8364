package io.github.identitydesk.format.shell;

import io.github.identitydesk.format.Cursor;
import io.github.identitydesk.format.UnreadableText;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Splits a command by the rules of the Windows command processor (cmd), and then by those of the C runtime. Outside
 * quotes, a caret escapes the next character or the end of the line.
 */
final class CmdReader {
    private static final Pattern ESCAPED_LINE_BREAK = Pattern.compile("\\^[ \t]*\r?\n(?:More\\? ?)?");
    private static final Pattern END = Pattern.compile("[\r\n|&<>]");
    private static final Pattern VARIABLE = Pattern.compile("%\\w{1,200}+%");
    private static final Pattern PLAIN = Pattern.compile("[^ \t\"\\\\%]++");
    private static final Pattern PLAIN_IN_QUOTES = Pattern.compile("[^\"\\\\%]++");
    private static final Pattern SPACE = Pattern.compile("[ \t]+");

    private final ShellWords words;

    private CmdReader(Map<String, String> values) {
        this.words = new ShellWords(values);
    }

    static ShellWords words(String text, Map<String, String> values) {
        return new CmdReader(values).split(withoutCarets(text));
    }

    private static String withoutCarets(String text) {
        Cursor cursor = new Cursor(text);
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        while (!cursor.atEnd() && (quoted || !cursor.at(END))) {
            if (!quoted && cursor.skip(ESCAPED_LINE_BREAK)) {
                continue;
            }
            if (cursor.at('"')) {
                quoted = !quoted;
            } else if (!quoted) {
                cursor.skip('^');
            }
            if (!cursor.atEnd()) {
                line.append(cursor.take());
            }
        }
        return line.toString();
    }

    private ShellWords split(String line) {
        Cursor cursor = new Cursor(line);
        boolean quoted = false;
        while (!cursor.atEnd()) {
            if (!quoted && cursor.skip(SPACE)) {
                words.endWord();
            } else if (cursor.at('\\')) {
                backslashes(cursor);
            } else if (cursor.skip('"')) {
                boolean literal = quoted && cursor.skip('"');
                words.append(literal ? "\"" : "");
                quoted ^= !literal;
            } else if (!words.take(cursor, quoted ? PLAIN_IN_QUOTES : PLAIN) && !words.takeVariable(cursor, VARIABLE)) {
                words.append(cursor.take());
            }
        }
        if (quoted) {
            throw new UnreadableText("format.paste.quote");
        }
        words.endWord();
        return words;
    }

    /**
     * Reads backslashes. They are literal unless a quote follows: then each pair represents one backslash, and a
     * remaining single one escapes the quote.
     */
    private void backslashes(Cursor cursor) {
        int count = 0;
        while (cursor.skip('\\')) {
            count++;
        }
        if (cursor.at('"')) {
            words.append("\\".repeat(count / 2));
            if (count % 2 == 1) {
                words.append(cursor.take());
            }
        } else {
            words.append("\\".repeat(count));
        }
    }
}
