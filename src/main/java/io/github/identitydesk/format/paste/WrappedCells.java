package io.github.identitydesk.format.paste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of a table in which a database client or a report has wrapped a token. The client of PostgreSQL marks a line
 * break in a cell with a plus sign, and a break that it made itself with a dot on both lines.
 */
final class WrappedCells {
    private static final Pattern COLUMN = Pattern.compile("[|│┃]");
    private static final Pattern PART = Pattern.compile("[ \\t]*([\\w.-]+)[ \\t]*(\\+?)[ \\t]*");
    private static final Pattern BEGINNING = Pattern.compile("eyJ[\\w.-]{13,}");
    private static final String DOT = ".";

    private final List<String> lines = new ArrayList<>();
    private String[] row = {};
    /** The index of the cell of the row that contains a token, or -1. */
    private int column = -1;

    private boolean isMarked;

    private WrappedCells() {}

    /** Returns a text in which each token in a table stands on one line. */
    static String joined(String text) {
        WrappedCells cells = new WrappedCells();
        text.lines().forEach(line -> cells.add(line, COLUMN.split(line, -1)));
        return String.join("\n", cells.lines);
    }

    private void add(String line, String[] cells) {
        if (isContinuation(cells)) {
            lines.set(lines.size() - 1, String.join("|", row));
            return;
        }
        lines.add(line);
        row = cells;
        column = -1;
        for (int i = 0; i < cells.length; i++) {
            Matcher part = PART.matcher(cells[i]);
            if (part.matches() && BEGINNING.matcher(part.group(1)).matches()) {
                column = i;
                setToken(part.group(1), part);
            }
        }
    }

    /** Appends the only cell of a line to the token above it, and returns whether it continues the token. */
    private boolean isContinuation(String[] cells) {
        if (column < 0
                || cells.length != row.length
                || Arrays.stream(cells).filter(cell -> !cell.isBlank()).count() != 1) {
            return false;
        }
        Matcher part = PART.matcher(cells[column]);
        if (!part.matches() || BEGINNING.matcher(part.group(1)).matches()) {
            return false;
        }
        String token = row[column];
        boolean isDotted = token.endsWith(DOT) && part.group(1).startsWith(DOT);
        if (cells.length == 1 && !isMarked && !isDotted) {
            return false;
        }
        setToken(
                isDotted
                        ? token.substring(0, token.length() - 1) + part.group(1).substring(1)
                        : token + part.group(1),
                part);
        return true;
    }

    private void setToken(String token, Matcher part) {
        row[column] = token;
        isMarked = !part.group(2).isEmpty();
    }
}
