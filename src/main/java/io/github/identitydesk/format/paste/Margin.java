package io.github.identitydesk.format.paste;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The margin that tools print before each line of a text: the signs of a comparison, line numbers, and the times in the
 * log of a build. Of a comparison, the new version remains.
 */
final class Margin {
    private static final Pattern COMPARISON = Pattern.compile(
            "(?m)^(?:diff --git |@@ -\\d|--- \\S.*\\n\\+\\+\\+ \\S|\\d+(?:,\\d+)?[acd]\\d+(?:,\\d+)?$)");
    /** The lines of a comparison that belong to neither version. */
    private static final Pattern HEADER = Pattern.compile(
            "diff --git .*|index [0-9a-f]+\\.\\..*|(?:new|deleted) file mode .*|@@ -.*|(?:---|\\+\\+\\+)(?: .*)?|\\\\ No newline.*|\\d+(?:,\\d+)?[acd]\\d+(?:,\\d+)?");

    private static final Pattern CHANGES = Pattern.compile("(?m)\\A(?:[ +-].*(?:\\n|\\z)|\\n)+\\z");
    private static final Pattern ADDED = Pattern.compile("(?m)^\\+");
    private static final Pattern COLOUR = Pattern.compile("\\x1b?\\[\\d{1,3}(?:;\\d{1,3})*m");

    /** A line number. A file that is listed with its numbers begins with any of them. */
    private static final Pattern NUMBERED =
            Pattern.compile("[ \\t]*(\\d{1,6})(?:[\\t:|][ \\t]?|[ ]{1,2}|[ \\t]*\\z)(.*)");

    private static final Pattern STARTS_WITH_DIGIT = Pattern.compile("\\s*\\d");
    private static final Pattern NUMBER = Pattern.compile("[ \\t]*(\\d{1,6})[ \\t]*");
    private static final Pattern TIMED =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z?[ \\t](.*)");
    /** The heading of a step, which repeats its command. */
    private static final Pattern GROUP = Pattern.compile("(?m)^##\\[.*");

    private static final Pattern CONTINUED = Pattern.compile("[\\\\`^][ \\t]*\\z");

    private Margin() {}

    /** Returns a text without its margin, if it has one. */
    static String removed(String text) {
        if (COMPARISON.matcher(text).find()
                || (ADDED.matcher(text).find() && CHANGES.matcher(text).matches())) {
            return newVersion(text.lines().toList());
        }
        if (!STARTS_WITH_DIGIT.matcher(text).lookingAt()) {
            return text;
        }
        List<String> lines = text.lines().toList();
        if (areNumbered(lines)) {
            return joined(lines, NUMBERED, 2);
        }
        if (areAlternatelyNumbered(lines)) {
            return IntStream.iterate(1, i -> i < lines.size(), i -> i + 2)
                    .mapToObj(lines::get)
                    .collect(Collectors.joining("\n"));
        }
        boolean timed = lines.size() > 1
                && lines.stream()
                        .allMatch(line -> line.isBlank() || TIMED.matcher(line).matches())
                && lines.stream()
                        .anyMatch(line -> CONTINUED.matcher(withoutColour(line)).find());
        return timed ? GROUP.matcher(withoutColour(joined(lines, TIMED, 1))).replaceAll("") : text;
    }

    private static String withoutColour(String text) {
        return COLOUR.matcher(text).replaceAll("");
    }

    private static String newVersion(List<String> lines) {
        return lines.stream()
                .filter(line -> !HEADER.matcher(line).matches() && !line.startsWith("-") && !line.startsWith("< "))
                .map(line -> line.startsWith("+") || line.startsWith(" ")
                        ? line.substring(1)
                        : line.startsWith("> ") ? line.substring(2) : line)
                .collect(Collectors.joining("\n"));
    }

    /** Returns whether each line begins with a number, which is that of the line before plus one. */
    private static boolean areNumbered(List<String> lines) {
        List<Matcher> numbered = lines.stream()
                .filter(line -> !line.isBlank())
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .toList();
        long filled = lines.stream().filter(line -> !line.isBlank()).count();
        return filled > 1 && numbered.size() == filled && areConsecutive(numbered);
    }

    /** Returns whether each line is preceded by a line with its number. */
    private static boolean areAlternatelyNumbered(List<String> lines) {
        List<Matcher> numbers = IntStream.iterate(0, i -> i < lines.size(), i -> i + 2)
                .mapToObj(i -> NUMBER.matcher(lines.get(i)))
                .filter(Matcher::matches)
                .toList();
        return lines.size() > 3 && numbers.size() == (lines.size() + 1) / 2 && areConsecutive(numbers);
    }

    private static boolean areConsecutive(List<Matcher> numbers) {
        int first = Integer.parseInt(numbers.getFirst().group(1));
        return IntStream.range(0, numbers.size())
                .allMatch(i -> Integer.parseInt(numbers.get(i).group(1)) == first + i);
    }

    private static String joined(List<String> lines, Pattern pattern, int group) {
        return lines.stream()
                .map(line -> pattern.matcher(line))
                .map(line -> line.matches() ? line.group(group) : "")
                .collect(Collectors.joining("\n"));
    }
}
