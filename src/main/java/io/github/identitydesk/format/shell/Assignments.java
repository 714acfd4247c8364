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
            "(?m)(?:^" + PROMPT
                    + "|\\{[ \\t]+)(?:(?:export|set|local|readonly|ENV|ARG|(?:declare|typeset)(?: -\\w+)*)[ \\t]+)?"
                    + "\\$?(?:env:)?\"?([A-Za-z_]\\w*)[ \\t]*[:?]?=[ \\t]*(?:'([^']*+)'|\"((?:[^\"\\\\]++|\\\\.)*+)\"|(@'\\R.*?\\R'@|@\"\\R.*?\\R\"@)|(\\$\\([^()\n]*\\)|(?:\\$\\{|[^\\s'\"$(;@&])[^\\s;&]*+))\"?[ \\t]*;?(?:[ \\t]+#[^\\n]*)?[ \\t]*(?=\\R|\\z|&&|\\})",
            Pattern.DOTALL);
    /** A variable of the environment in a workflow in YAML. */
    private static final Pattern YAML =
            Pattern.compile("(?m)^[ \\t]+([A-Z_][A-Z0-9_]*):[ \\t]+([\"']?)([^\\s\"'{$]+)\\2[ \\t]*$");
    /** A variable of the AWS CLI anywhere before the command, such as in the options of {@code docker run}. */
    private static final Pattern OF_AWS =
            Pattern.compile("\\b(AWS_\\w+)(?:[ \\t]*=[ \\t]*|[ \\t]+)[\"']?([^\\s\"';=$]+)");

    /** An assignment in fish or in a Dockerfile. */
    private static final Pattern SET = Pattern.compile(
            "(?m)^" + PROMPT
                    + "(?:set|ENV)[ \\t]+(?:-[a-zA-Z]+[ \\t]+|--\\w+[ \\t]+)*([A-Za-z_]\\w*)[ \\t]+(?:'([^'\\n]*+)'|\"([^\"\\n$]*+)\"|([^\\s'\"$(=;]++))[ \\t]*;?[ \\t]*$");

    /** An assignment in cmd with quotes around it, which do not belong to the value. */
    private static final Pattern QUOTED = Pattern.compile("(?mi)^" + PROMPT + "@?set[ \\t]+\"(\\w+)=([^\"\\n]*)\"");

    /** A command whose output is assigned, and is not known. */
    private static final Pattern COMMAND = Pattern.compile("(?s)\\$\\(.*\\)|`.*`");

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
            String written = value(matcher);
            String value = matcher.group(2) != null ? written : Expansion.filled(written, values);
            if (!COMMAND.matcher(value).matches()) {
                values.put(matcher.group(1), value);
            }
        }
        QUOTED.matcher(script).results().forEach(set -> values.put(set.group(1), set.group(2)));
        Matcher set = SET.matcher(script);
        while (set.find()) {
            values.put(
                    set.group(1),
                    set.group(2) != null ? set.group(2) : set.group(3) != null ? set.group(3) : set.group(4));
        }
        return values;
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
