package io.github.identitydesk.format.shell;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of variables in a script, also where an operator uses a part of the value (POSIX, section 2.6.2). */
final class Expansion {
    private static final Pattern EXPANSION = Pattern.compile(
            "\\$\\{(\\w+)(?:(:?[-=])([^}$]*)|(%%?|##?)([^}$]*))?\\}"
                    + "|\\$\\([ \\t]*(?:echo[ \\t]+\"?\\$\\{?(\\w+)\\}?\"?[ \\t]*\\|[ \\t]*)cut[ \\t]+-d[ \\t]*[\"']?([^\\s\"'])[\"']?[ \\t]+-f[ \\t]*(\\d)[ \\t]*\\)"
                    + "|\\$(?:env:)?(\\w+)|\\$[({](?:env:)?(\\w+)[)}]|%(\\w+)%|\\$\\{\\{[ \\t]*env\\.(\\w+)[ \\t]*}}",
            Pattern.CASE_INSENSITIVE);

    private Expansion() {}

    /** Returns a text with the values of the variables in it that are known. */
    static String filled(String text, Map<String, String> values) {
        return EXPANSION
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(value(found, values).orElse(found.group())));
    }

    /** Returns the value of a variable, or empty if it is unknown. */
    static Optional<String> of(String variable, Map<String, String> values) {
        Matcher matcher = EXPANSION.matcher(variable);
        return matcher.matches() ? value(matcher, values) : Optional.empty();
    }

    private static Optional<String> value(MatchResult found, Map<String, String> values) {
        if (found.group(6) != null) {
            return known(values, found.group(6))
                    .map(value -> value.split(Pattern.quote(found.group(7)), -1))
                    .filter(fields -> Integer.parseInt(found.group(8)) <= fields.length)
                    .map(fields -> fields[Math.max(1, Integer.parseInt(found.group(8))) - 1]);
        }
        for (int group : new int[] {9, 10, 11, 12}) {
            if (found.group(group) != null) {
                return known(values, found.group(group));
            }
        }
        Optional<String> value = known(values, found.group(1));
        return found.group(2) != null
                ? value.or(() -> Optional.of(found.group(3)))
                : found.group(4) != null ? value.map(whole -> without(whole, found.group(4), found.group(5))) : value;
    }

    private static Optional<String> known(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns a text without the shortest or longest part at its beginning or end that matches a pattern of the shell. */
    private static String without(String text, String operator, String pattern) {
        String part = Pattern.compile("[*?]|[^*?]+")
                .matcher(pattern)
                .replaceAll(piece -> Matcher.quoteReplacement(
                        switch (piece.group()) {
                            case "*" -> operator.length() > 1 ? ".*" : ".*?";
                            case "?" -> ".";
                            default -> Pattern.quote(piece.group());
                        }));
        if (operator.startsWith("#")) {
            return text.replaceFirst("(?s)\\A" + part, "");
        }
        String rest = operator.length() > 1 ? "(.*?)" : "(.*)";
        Matcher matcher = Pattern.compile(rest + part, Pattern.DOTALL).matcher(text);
        return matcher.matches() ? matcher.group(1) : text;
    }
}
