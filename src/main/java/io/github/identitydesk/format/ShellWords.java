package io.github.identitydesk.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The words of a command line, gathered piece by piece. */
final class ShellWords {
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean variables;

    /** Adds to the open word, or opens one. */
    void append(String text) {
        word.append(text);
        inWord = true;
    }

    /** Adds to the open word, or opens one. */
    void append(char c) {
        append(String.valueOf(c));
    }

    /**
     * Adds what the pattern describes to the word, if it comes next: its first group that is there, or all of it if it
     * has none.
     */
    boolean take(Cursor cursor, Pattern pattern) {
        Optional<MatchResult> match = cursor.take(pattern);
        match.ifPresent(found -> append(firstGroup(found)));
        return match.isPresent();
    }

    /** Adds a variable as it stands, if one comes next: a shell would have put its value there. */
    boolean takeVariable(Cursor cursor, Pattern pattern) {
        boolean there = take(cursor, pattern);
        variables |= there;
        return there;
    }

    private static String firstGroup(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(match::group);
    }

    /** Ends the open word, if there is one. */
    void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    boolean isInWord() {
        return inWord;
    }

    /** Whether a shell would have put a value in the place of some name. */
    boolean hasVariables() {
        return variables;
    }

    /** The words that have ended. */
    List<String> list() {
        return List.copyOf(words);
    }
}
