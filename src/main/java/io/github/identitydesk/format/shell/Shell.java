package io.github.identitydesk.format.shell;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shells whose syntax is supported for pasted commands. */
public enum Shell {
    SH,
    CMD,
    POWERSHELL;

    private static final Pattern POWERSHELL_PROMPT = Pattern.compile("\\s*PS [^>\n]*>");
    private static final Pattern CMD_PROMPT = Pattern.compile("\\s*[A-Za-z]:\\\\[^>\n]*>");
    private static final Pattern CARET_AT_LINE_END = Pattern.compile("\\^[ \t]*\r?\n");
    /** A line that occurs only in cmd scripts, before a command that uses a cmd variable. */
    private static final Pattern LINE_OF_CMD =
            Pattern.compile("(?im)^[ \t]*@?(?:echo off|set \"?\\w+=|rem\\b|setlocal\\b)");

    /** JSON in quotes whose own quotes are doubled, as programs on Windows read them. */
    private static final Pattern DOUBLED_QUOTES = Pattern.compile("\"\\{\\s*\"\"\\w");

    /** The mark after which PowerShell leaves the rest of a command to the program. */
    private static final String STOP_PARSING = " --% ";

    private static final Pattern VARIABLE_OF_CMD = Pattern.compile("%\\w{1,100}%");
    private static final Pattern ESCAPED_QUOTE = Pattern.compile("((?:\\\\\\\\)*)\\\\\"");
    private static final Pattern BACKTICK_AT_LINE_END = Pattern.compile("`[ \t]*\r?\n");

    /**
     * Returns the shell that a command was written for, determined by its line continuations ({@code `} or {@code ^}),
     * the prompt before it or the lines before it. Returns {@link #SH} if nothing indicates another shell.
     *
     * @param command the command, from the name of its program
     * @param before the text before the command
     */
    public static Shell of(String command, String before) {
        if (command.contains(STOP_PARSING)) {
            return CMD;
        }
        String line = before.substring(before.lastIndexOf('\n') + 1);
        if (BACKTICK_AT_LINE_END.matcher(command).find()
                || POWERSHELL_PROMPT.matcher(line).lookingAt()) {
            return POWERSHELL;
        }
        return CARET_AT_LINE_END.matcher(command).find()
                        || DOUBLED_QUOTES.matcher(command).find()
                        || CMD_PROMPT.matcher(line).lookingAt()
                        || (VARIABLE_OF_CMD.matcher(command).find()
                                && LINE_OF_CMD.matcher(before).find())
                ? CMD
                : SH;
    }

    /**
     * Removes the escapes from JSON whose double quotes are escaped as Windows PowerShell requires it in arguments.
     * Other text is returned unchanged.
     */
    public static String withPlainQuotes(String json) {
        if (!json.startsWith("{\\\"")) {
            return json;
        }
        return ESCAPED_QUOTE.matcher(json).replaceAll(match -> {
            String backslashes = match.group(1);
            return Matcher.quoteReplacement(backslashes.substring(backslashes.length() / 2) + "\"");
        });
    }

    /**
     * Returns the words of the first command in the text.
     *
     * @param values the values of known variables, by name
     */
    public ShellWords words(String command, Map<String, String> values) {
        return switch (this) {
            case SH -> new ShReader(command, values).words();
            case CMD -> CmdReader.words(command, values);
            case POWERSHELL -> new PowerShellReader(command, values).words();
        };
    }
}
