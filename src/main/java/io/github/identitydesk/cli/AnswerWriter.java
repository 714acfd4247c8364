package io.github.identitydesk.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes strings, numbers, booleans, null, lists and maps as the AWS CLI does. */
final class AnswerWriter {
    private static final String INDENT = "    ";
    private static final double MAX_WHOLE = 1e15;
    /** The strings that YAML 1.2 reads as strings without quotes, and that the AWS CLI writes so. */
    private static final Pattern PLAIN = Pattern.compile("(?!(?:true|True|TRUE|false|False|FALSE|null|Null|NULL)\\z)"
            + "[\\p{L}_/](?:[^\\s:#\\p{Cntrl}\\x{A0}\\x{FEFF}\\x{10000}-\\x{10FFFF}]|(?<! )#|:(?=\\S)| +(?=\\S))*");

    /** The strings that single quotes cannot contain unchanged. */
    private static final Pattern WITH_CONTROLS = Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}]");

    private AnswerWriter() {}

    /** Returns JSON on several lines with a final line break, or an empty string for an empty map. */
    static String json(@Nullable Object value) {
        return value instanceof Map<?, ?> map && map.isEmpty() ? "" : json(value, "") + "\n";
    }

    private static String json(@Nullable Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            return lines(
                    map.entrySet().stream()
                            .map(entry -> quoted(String.valueOf(entry.getKey())) + ": "
                                    + json(entry.getValue(), indent + INDENT))
                            .toList(),
                    "{",
                    "}",
                    indent);
        }
        if (value instanceof Collection<?> list) {
            return lines(
                    list.stream().map(element -> json(element, indent + INDENT)).toList(), "[", "]", indent);
        }
        return value instanceof String text ? quoted(text) : scalar(value, "null", "true", "false");
    }

    private static String lines(List<String> members, String opening, String closing, String indent) {
        return members.isEmpty()
                ? opening + closing
                : members.stream()
                        .map(member -> indent + INDENT + member)
                        .collect(Collectors.joining(",\n", opening + "\n", "\n" + indent + closing));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default ->
                    quoted.append(
                            Character.isISOControl(c)
                                    ? String.format(Locale.ROOT, "\\u%04x", c)
                                    : String.valueOf((char) c));
            }
        });
        return quoted.append('"').toString();
    }

    private static String scalar(@Nullable Object value, String none, String yes, String no) {
        if (value == null) {
            return none;
        }
        if (value instanceof Boolean truth) {
            return truth ? yes : no;
        }
        if (value instanceof Number number
                && number.doubleValue() == Math.rint(number.doubleValue())
                && Math.abs(number.doubleValue()) < MAX_WHOLE) {
            return String.valueOf(number.longValue());
        }
        return String.valueOf(value);
    }

    /**
     * Returns YAML with a final line break, or an empty string for an empty map. As in the AWS CLI, a single string or number
     * is written as JSON.
     */
    static String yaml(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && map.isEmpty()) {
            return "";
        }
        return value instanceof Map<?, ?> || value instanceof Collection<?>
                ? String.join("\n", yamlLines(value)) + "\n"
                : json(value);
    }

    private static List<String> yamlLines(@Nullable Object value) {
        List<String> lines = new ArrayList<>();
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            new TreeMap<>(Map.copyOf(texts(map)))
                    .forEach((name, member) -> add(lines, yamlText(name) + ":", map.get(name), "  "));
        } else if (value instanceof Collection<?> list && !list.isEmpty()) {
            list.forEach(element -> addElement(lines, element));
        } else {
            lines.add(yamlScalar(value));
        }
        return lines;
    }

    private static Map<String, String> texts(Map<?, ?> map) {
        return map.keySet().stream().collect(Collectors.toMap(String::valueOf, String::valueOf));
    }

    private static void add(List<String> lines, String start, @Nullable Object value, String indent) {
        List<String> inner = yamlLines(value);
        boolean nested = (value instanceof Map<?, ?> map && !map.isEmpty())
                || (value instanceof Collection<?> list && !list.isEmpty());
        if (!nested) {
            lines.add(start + " " + inner.getFirst());
            return;
        }
        lines.add(start);
        String inset = value instanceof Collection<?> ? "" : indent;
        inner.forEach(line -> lines.add(inset + line));
    }

    private static void addElement(List<String> lines, @Nullable Object element) {
        List<String> inner = yamlLines(element);
        lines.add("- " + inner.getFirst());
        inner.subList(1, inner.size()).forEach(line -> lines.add("  " + line));
    }

    private static String yamlScalar(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return "{}";
        }
        if (value instanceof Collection<?>) {
            return "[]";
        }
        return value instanceof String text ? yamlText(text) : scalar(value, "null", "true", "false");
    }

    private static String yamlText(String text) {
        if (WITH_CONTROLS.matcher(text).find()) {
            return quoted(text);
        }
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "''") + "'";
    }

    /** Returns lines of tab-separated values for scripts. */
    static String text(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        text(value, "", out);
        return out.toString();
    }

    private static void text(@Nullable Object value, String name, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            textOf(map, name, out);
        } else if (value instanceof Collection<?> list) {
            textOf(list, name, out);
        } else {
            out.append(textScalar(value)).append('\n');
        }
    }

    private static void textOf(Map<?, ?> map, String name, StringBuilder out) {
        TreeMap<String, String> names = new TreeMap<>(texts(map));
        List<String> scalars = names.keySet().stream()
                .filter(key -> !isNested(map.get(key)))
                .map(key -> textScalar(map.get(key)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!scalars.isEmpty()) {
            if (!name.isEmpty()) {
                scalars.addFirst(name.toUpperCase(Locale.ROOT));
            }
            out.append(String.join("\t", scalars)).append('\n');
        }
        names.keySet().stream().filter(key -> isNested(map.get(key))).forEach(key -> text(map.get(key), key, out));
    }

    private static void textOf(Collection<?> list, String name, StringBuilder out) {
        List<?> scalars = list.stream().filter(element -> !isNested(element)).toList();
        boolean hasMaps = list.stream().anyMatch(Map.class::isInstance);
        if (!scalars.isEmpty() && !hasMaps) {
            out.append(scalars.stream()
                            .map(element -> name.isEmpty()
                                    ? textScalar(element)
                                    : name.toUpperCase(Locale.ROOT) + "\t" + textScalar(element))
                            .collect(Collectors.joining(name.isEmpty() ? "\t" : "\n")))
                    .append('\n');
        }
        list.stream().filter(element -> hasMaps || isNested(element)).forEach(element -> text(element, name, out));
    }

    private static boolean isNested(@Nullable Object value) {
        return value instanceof Map<?, ?> || value instanceof Collection<?>;
    }

    private static String textScalar(@Nullable Object value) {
        return value instanceof String text ? text : scalar(value, "None", "True", "False");
    }
}
