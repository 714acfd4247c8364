package io.github.identitydesk.format.shell;

import io.github.identitydesk.format.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The words of a command line, gathered piece by piece. */
public final class ShellWords {
    private static final Pattern SIGNS_OF_VARIABLES = Pattern.compile("[${}()%]|(?i:env:)");

    private final Map<String, String> values;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean variables;

    /** @param values the values of the variables that are known, by name */
    ShellWords(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Adds to the open word, or opens one. */
    public void append(String text) {
        word.append(text);
        inWord = true;
    }

    /** Adds to the open word, or opens one. */
    public void append(char c) {
        append(String.valueOf(c));
    }

    /**
     * Adds what the pattern describes to the word, if it comes next: its first group that is there, or all of it if it
     * has none.
     */
    public boolean take(Cursor cursor, Pattern pattern) {
        Optional<MatchResult> match = cursor.take(pattern);
        match.ifPresent(found -> append(firstGroup(found)));
        return match.isPresent();
    }

    /** Adds a variable's value, if a variable comes next; one whose value is not known is added as it stands. */
    public boolean takeVariable(Cursor cursor, Pattern pattern) {
        Optional<MatchResult> match = cursor.take(pattern);
        match.map(ShellWords::firstGroup).ifPresent(variable -> {
            String name = SIGNS_OF_VARIABLES.matcher(variable).replaceAll("");
            variables |= !values.containsKey(name);
            append(values.getOrDefault(name, variable));
        });
        return match.isPresent();
    }

    private static String firstGroup(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(match::group);
    }

    /** Ends the open word, if there is one. */
    public void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    public boolean isInWord() {
        return inWord;
    }

    /** Whether a shell would have put a value in the place of some name. */
    public boolean hasVariables() {
        return variables;
    }

    /** The words that have ended. */
    public List<String> list() {
        return List.copyOf(words);
    }
}
