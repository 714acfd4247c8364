package io.github.identitydesk.format.shell;

import io.github.identitydesk.format.CopyFormat;
import io.github.identitydesk.format.Cursor;
import io.github.identitydesk.format.UnreadableText;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Splits a command by the rules of PowerShell (about_Parsing, about_Quoting_Rules). An expression in parentheses is
 * read as the text at its beginning, because {@link CopyFormat#AWS_CLI_POWERSHELL} writes arguments with quotes as such
 * expressions.
 */
final class PowerShellReader {
    private static final Pattern SPACE = Pattern.compile("(?:[ \t]++|`[ \t]*+\r?\n(?:[ \t]*+>> )?)++");
    private static final Pattern END = Pattern.compile("[\r\n|&;<>)]");
    private static final Pattern PLAIN = Pattern.compile("[\\w+=:,./{}-]++");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'((?:[^']++|'')*+)'");
    private static final Pattern PLAIN_IN_QUOTES = Pattern.compile("[^\"`$]++");
    private static final Pattern ESCAPED = Pattern.compile("`(.)");
    private static final Pattern VARIABLE = Pattern.compile("(\\$(?:[\\w:]++|\\{[^}]{0,200}}|\\([^)]{0,1000}\\)))");

    private final Cursor cursor;
    private final ShellWords words;

    PowerShellReader(String text, Map<String, String> values) {
        this.cursor = new Cursor(text);
        this.words = new ShellWords(values);
    }

    ShellWords words() {
        while (!cursor.atEnd() && !cursor.at(END)) {
            if (cursor.skip(SPACE)) {
                words.endWord();
            } else if (!words.isInWord() && cursor.skip('(')) {
                part();
                skipExpression();
            } else {
                part();
            }
        }
        words.endWord();
        return words;
    }

    private void part() {
        if (cursor.skip('"')) {
            doubleQuoted();
        } else if (cursor.at('\'')) {
            words.append(cursor.take(SINGLE_QUOTED)
                    .orElseThrow(() -> new UnreadableText("format.paste.quote"))
                    .group(1)
                    .replace("''", "'"));
        } else if (!words.take(cursor, PLAIN)) {
            other();
        }
    }

    private void doubleQuoted() {
        words.append("");
        while (!cursor.skip('"') || cursor.at('"')) { // a doubled quote is literal
            if (cursor.atEnd()) {
                throw new UnreadableText("format.paste.quote");
            }
            if (!words.take(cursor, PLAIN_IN_QUOTES)) {
                other();
            }
        }
    }

    private void other() {
        if (cursor.at(ESCAPED)) {
            cursor.take(ESCAPED).ifPresent(escaped -> words.append(meaning(escaped.group(1))));
        } else if (!words.takeVariable(cursor, VARIABLE)) {
            words.append(cursor.take());
        }
    }

    private static String meaning(String escaped) {
        return switch (escaped) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "0" -> "\0";
            default -> escaped;
        };
    }

    /** Moves past the parenthesis that closes an expression. */
    private void skipExpression() {
        for (int open = 1; open > 0; ) {
            if (cursor.atEnd()) {
                throw new UnreadableText("format.paste.quote");
            }
            if (!cursor.skip(SINGLE_QUOTED)) {
                open += cursor.at('(') ? 1 : cursor.at(')') ? -1 : 0;
                cursor.take();
            }
        }
    }
}
