package io.github.identitydesk.format.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The assignments to variables in a script of any shell, or in a workflow in YAML. */
public final class Assignments {
    /** The prompt of a shell. */
    private static final String PROMPT =
            "[ \\t]*(?:[$%>#] |PS(?: [^>\\n]*)?> ?|[A-Za-z]:\\\\[^>\\n]*>[ \\t]*|[\\w.-]+@[\\w.-]+[:~ ][^$#>\\n]*[$#>] ?)?";

    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?m)^" + PROMPT + "(?:(?:export|set|local|readonly|(?:declare|typeset)(?: -\\w+)*)[ \\t]+)?"
                    + "\\$?(?:env:)?\"?([A-Za-z_]\\w*)[ \\t]*[:?]?=[ \\t]*(?:'([^']*+)'|\"((?:[^\"\\\\]++|\\\\.)*+)\"|(@'\\R.*?\\R'@|@\"\\R.*?\\R\"@)|((?:\\$\\{|[^\\s'\"$(;@&])[^\\s;&]*+))\"?[ \\t]*;?(?:[ \\t]+#[^\\n]*)?[ \\t]*(?=\\R|\\z|&&)",
            Pattern.DOTALL);
    /** A variable of the environment in a workflow in YAML. */
    private static final Pattern YAML =
            Pattern.compile("(?m)^[ \\t]+([A-Z_][A-Z0-9_]*):[ \\t]+([\"']?)([^\\s\"'{$]+)\\2[ \\t]*$");
    /** A variable of the AWS CLI anywhere before the command, such as in the options of {@code docker run}. */
    private static final Pattern OF_AWS =
            Pattern.compile("\\b(AWS_\\w+)(?:[ \\t]*=[ \\t]*|[ \\t]+)[\"']?([^\\s\"';=$]+)");

    private static final Pattern DEFAULT = Pattern.compile("\\$\\{\\w+:?[-=]([^}]*)\\}");
    private static final Pattern REFERENCE = Pattern.compile("\\$(?:(\\w+)|\\{(\\w+)\\})");
    /** An assignment in fish. */
    private static final Pattern SET = Pattern.compile(
            "(?m)^" + PROMPT
                    + "set[ \\t]+(?:-[a-zA-Z]+[ \\t]+|--\\w+[ \\t]+)*([A-Za-z_]\\w*)[ \\t]+(?:'([^'\\n]*+)'|\"([^\"\\n$]*+)\"|([^\\s'\"$(=;]++))[ \\t]*;?[ \\t]*$");

    private Assignments() {}

    /**
     * Returns the values that a script assigns to variables, by name. Only assignments of literal text are included.
     */
    public static Map<String, String> in(String script) {
        Map<String, String> values = new HashMap<>();
        OF_AWS.matcher(script).results().forEach(aws -> values.put(aws.group(1), aws.group(2)));
        YAML.matcher(script).results().forEach(setting -> values.put(setting.group(1), setting.group(3)));
        Matcher matcher = ASSIGNMENT.matcher(script);
        while (matcher.find()) {
            String value = value(matcher);
            values.put(matcher.group(1), matcher.group(2) != null ? value : filled(value, values));
        }
        Matcher set = SET.matcher(script);
        while (set.find()) {
            values.put(
                    set.group(1),
                    set.group(2) != null ? set.group(2) : set.group(3) != null ? set.group(3) : set.group(4));
        }
        return values;
    }

    /** Returns a text with the values of the variables in it that are known. */
    private static String filled(String text, Map<String, String> values) {
        String withDefaults = DEFAULT.matcher(text).replaceAll("$1");
        return REFERENCE.matcher(withDefaults).replaceAll(variable -> {
            String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
            return Matcher.quoteReplacement(values.getOrDefault(name, variable.group()));
        });
    }

    private static String value(Matcher assignment) {
        if (assignment.group(4) != null) {
            String hereString = assignment.group(4);
            return hereString.substring(2, hereString.length() - 2).strip();
        }
        for (int group : new int[] {2, 3, 5}) {
            if (assignment.group(group) != null) {
                return assignment.group(group);
            }
        }
        return "";
    }
}
