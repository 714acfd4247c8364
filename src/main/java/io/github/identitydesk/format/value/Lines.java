package io.github.identitydesk.format.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds named texts in lines: in tables with column names in the first line, and in lines with a name and a JSON
 * object.
 */
public final class Lines {
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\t|]");
    private static final Pattern CELL = Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")*+)\"|(.*?))\\s*(?:[,;\\t|]|\\z)");
    private static final Pattern COLUMN = Pattern.compile("[\\p{L}_][\\w .-]{0,60}");
    private static final Pattern SECRET_COLUMN =
            Pattern.compile("(?i)(?:id|access|refresh)[ _.-]?token|\\btoken\\b|passw(?:or)?d|secret|credential");
    private static final Pattern NAMED_JSON = Pattern.compile(
            "(?m)^[ \\t]*((?:[\\w.@|/-]|:(?![ \\t]*\\{)){1,300}+)[ \\t]*[\\t=:][ \\t]*(\\{.*})[ \\t]*$");

    private Lines() {}

    /** Returns the cells of a table with their column names, or empty if the text is not a table with a column of secrets. */
    public static Optional<List<Leaf>> table(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 2 || !SEPARATOR.matcher(lines.getFirst()).find()) {
            return Optional.empty();
        }
        List<String> columns = cells(lines.getFirst());
        boolean named = columns.size() > 1
                && columns.stream().allMatch(column -> COLUMN.matcher(column).matches())
                && columns.stream()
                        .anyMatch(column -> SECRET_COLUMN.matcher(column).find());
        if (!named) {
            return Optional.empty();
        }
        List<List<String>> rows =
                lines.subList(1, lines.size()).stream().map(Lines::cells).toList();
        if (rows.stream().anyMatch(row -> row.size() != columns.size())) {
            return Optional.empty();
        }
        List<Leaf> leaves = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                leaves.add(new Leaf(List.of(columns.get(i)), row.get(i)));
            }
        }
        return Optional.of(leaves);
    }

    /**
     * Returns whether the text has at least two lines with the same number of cells, of which there are several, and
     * the first line consists of column names.
     */
    public static boolean isTable(String text) {
        List<List<String>> rows =
                text.lines().filter(line -> !line.isBlank()).map(Lines::cells).toList();
        return rows.size() > 1
                && rows.getFirst().size() > 1
                && rows.getFirst().stream()
                        .allMatch(cell -> COLUMN.matcher(cell).matches())
                && rows.stream().allMatch(row -> row.size() == rows.getFirst().size());
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        int at = 0;
        while (at <= line.length() && cell.region(at, line.length()).lookingAt()) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            boolean last = cell.end() == line.length()
                    && !SEPARATOR
                            .matcher(line.substring(Math.max(at, cell.end() - 1)))
                            .find();
            at = last ? line.length() + 1 : cell.end();
        }
        return cells;
    }

    /**
     * Returns the texts in lines with a name and a JSON object, followed by those that {@link Shapes} finds in the
     * other lines.
     */
    public static List<Leaf> named(String text) {
        List<Leaf> leaves = new ArrayList<>();
        Matcher line = NAMED_JSON.matcher(text);
        StringBuilder others = new StringBuilder();
        while (line.find()) {
            Optional<Value> value = Literals.whole(line.group(2));
            value.ifPresent(found -> Leaf.of(found).forEach(leaf -> leaves.add(leaf.in(line.group(1)))));
            line.appendReplacement(others, value.isPresent() ? "" : Matcher.quoteReplacement(line.group()));
        }
        line.appendTail(others);
        leaves.addAll(Shapes.in(others.toString()));
        return leaves;
    }
}
