package io.github.identitydesk.format.shell;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments that {@code xargs} adds to a command from its standard input. */
final class PipedArguments {
    private static final Pattern XARGS =
            Pattern.compile("(?:(?:echo|printf)[ \\t]+([^|\\n]+))?\\|[ \\t]*xargs((?:[ \\t]+-[^\\n]*?)?)[ \\t]+\\z");

    private static final Pattern REPLACED = Pattern.compile("-I[ \\t]*[\"']?([^\\s\"']+)");

    /** The variable in place of an argument that the script does not contain. */
    private static final String UNKNOWN = "$xargs";

    private PipedArguments() {}

    /**
     * Returns the arguments of a command with those that {@code xargs} adds.
     *
     * @param before the text before the command
     */
    static String filled(String arguments, String before, Map<String, String> variables) {
        Matcher xargs = XARGS.matcher(before);
        if (!xargs.find()) {
            return arguments;
        }
        String value = Optional.ofNullable(xargs.group(1))
                .flatMap(printed ->
                        Shell.SH.words(printed, variables).list().stream().findFirst())
                .orElse(UNKNOWN);
        Matcher replaced = REPLACED.matcher(xargs.group(2));
        return replaced.find() ? arguments.replace(replaced.group(1), value) : arguments + " " + value;
    }
}
