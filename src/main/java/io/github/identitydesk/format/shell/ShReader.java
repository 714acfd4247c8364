package io.github.identitydesk.format.shell;

import io.github.identitydesk.format.Cursor;
import io.github.identitydesk.format.Escapes;
import io.github.identitydesk.format.UnreadableText;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Splits a command by the rules of sh (POSIX, Shell Command Language, 2.2 to 2.6, with bash's {@code $'…'}). Reading
 * ends at the end of the command. Variables without a known value are not replaced.
 */
final class ShReader {
    /**
     * An escaped line break, including white space before it that copying may have added, and the prompt of the next
     * line; or the backslash at the end of the text if the next line was not copied.
     */
    private static final Pattern ESCAPED_LINE_BREAK =
            Pattern.compile("\\\\[ \t]*+(?:\r?\n(?:[ \t]*+[a-z]{0,10}> )?|\\z)");

    private static final Pattern SPACE = Pattern.compile("\\s++");
    /** An option after a line break and an optional prompt. It shows that the command continues. */
    private static final Pattern OPTION = Pattern.compile("(?:> )?(?=--)");

    /** A placeholder of a manual, such as {@code <your-pool>}, which a shell would take for two redirections. */
    private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Za-z][\\w .-]{0,60}>(?=[\\s,\"'/]|$)");

    private static final Pattern END = Pattern.compile("(?!" + PLACEHOLDER + ")[|&;<>()]");
    private static final Pattern END_BETWEEN_WORDS = Pattern.compile("#|\\d++[<>]");
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./{}-]++");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'([^']*+)'");
    private static final Pattern DOLLAR_QUOTED = Pattern.compile("\\$'((?:[^'\\\\]++|\\\\.)*+)'", Pattern.DOTALL);
    private static final Pattern PLAIN_IN_QUOTES = Pattern.compile("[^\"\\\\$`]++");
    private static final Pattern ESCAPED_IN_QUOTES = Pattern.compile("\\\\([$`\"\\\\])|\\\\()\r?\n");
    private static final Pattern VARIABLE = Pattern.compile(
            "(\\$(?:[A-Za-z_]\\w*+|[0-9?!@*#$-]|\\{\\{[^}]{0,200}}}|\\{[^}]{0,200}}|\\([^)]{0,200000}+\\))|`[^`]{0,1000}`)");

    private final Cursor cursor;
    private final ShellWords words;

    ShReader(String text, Map<String, String> values) {
        this.cursor = new Cursor(text);
        this.words = new ShellWords(values);
    }

    ShellWords words() {
        boolean ended = false;
        while (!ended && !cursor.atEnd() && !cursor.at(END)) {
            if (cursor.at(SPACE)) {
                ended = !space();
            } else if (!cursor.skip(ESCAPED_LINE_BREAK)) {
                part();
            }
        }
        words.endWord();
        return words;
    }

    /** Reads the space between two words, and returns whether the command continues after it. */
    private boolean space() {
        words.endWord();
        boolean lineEnded = cursor.run(SPACE).contains("\n");
        return (!lineEnded || cursor.skip(OPTION)) && !cursor.at(END_BETWEEN_WORDS);
    }

    private void part() {
        if (cursor.skip('"')) {
            doubleQuoted();
        } else if (cursor.at(DOLLAR_QUOTED)) {
            cursor.take(DOLLAR_QUOTED).ifPresent(quoted -> words.append(Escapes.decode(quoted.group(1))));
        } else if (!words.take(cursor, PLAIN)
                && !words.take(cursor, PLACEHOLDER)
                && !words.take(cursor, SINGLE_QUOTED)
                && !words.take(cursor, ESCAPED)) {
            if (cursor.at('\'')) {
                throw new UnreadableText("format.paste.quote");
            }
            variableOrCharacter();
        }
    }

    private void doubleQuoted() {
        words.append("");
        while (!cursor.skip('"')) {
            if (cursor.atEnd()) {
                throw new UnreadableText("format.paste.quote");
            }
            if (!words.take(cursor, PLAIN_IN_QUOTES) && !words.take(cursor, ESCAPED_IN_QUOTES)) {
                variableOrCharacter();
            }
        }
    }

    private void variableOrCharacter() {
        if (!words.takeVariable(cursor, VARIABLE)) {
            words.append(cursor.take());
        }
    }
}
