package io.github.identitydesk.format;

import java.util.regex.Pattern;

/** The shells in whose rules a pasted command may be written. */
enum Shell {
    SH,
    CMD,
    POWERSHELL;

    private static final Pattern CARET_AT_LINE_END = Pattern.compile("\\^[ \t]*\r?\n");
    private static final Pattern BACKTICK_AT_LINE_END = Pattern.compile("`[ \t]*\r?\n");

    /**
     * The shell for which a command was written, as its line continuations tell: {@code `} or {@code ^}; without one,
     * the rules of sh.
     */
    static Shell of(String command) {
        if (BACKTICK_AT_LINE_END.matcher(command).find()) {
            return POWERSHELL;
        }
        return CARET_AT_LINE_END.matcher(command).find() ? CMD : SH;
    }

    /** The words of the first command of the text. */
    ShellWords words(String command) {
        return switch (this) {
            case SH -> new ShReader(command).words();
            case CMD -> CmdReader.words(command);
            case POWERSHELL -> new PowerShellReader(command).words();
        };
    }
}
