package io.github.identitydesk.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text before it was made {@linkplain PlainText plain}, which puts everything on one line. */
final class PlainLines {
    /** The index in the plain text at which each line ends. */
    private final List<Integer> ends = new ArrayList<>();

    private int length;
    private boolean endsWithSpace;

    /** Finds the lines of a text that is not plain yet. */
    PlainLines(String text) {
        text.lines().map(PlainText::of).forEach(line -> {
            append(line);
            append(" ");
            ends.add(length);
        });
    }

    /** Adds a text. White space that follows white space is dropped, as in the plain text. */
    private void append(String text) {
        length += text.length() - (endsWithSpace && text.startsWith(" ") ? 1 : 0);
        endsWithSpace = text.isEmpty() ? endsWithSpace : text.endsWith(" ");
    }

    /** Returns the number of the line, from 1, that contains an index of the plain text. */
    int lineAt(int index) {
        return 1 + (int) ends.stream().filter(end -> end <= index).count();
    }
}
