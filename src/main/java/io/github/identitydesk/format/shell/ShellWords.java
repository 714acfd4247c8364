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

/** The words of a command line, which are built from successive pieces. */
public final class ShellWords {
    private static final Pattern BRACED = Pattern.compile("\\$\\{(?:\\{[ \\t]*(?:[\\w-]+\\.)*)?(\\w+)[ \\t]*}?\\}");

    private final Map<String, String> values;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean variables;

    /**
     * Creates an empty list of words.
     *
     * @param values the values of known variables, by name
     */
    ShellWords(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Appends text to the current word, or begins a new word. */
    public void append(String text) {
        word.append(text);
        inWord = true;
    }

    /** Appends a character to the current word, or begins a new word. */
    public void append(char c) {
        append(String.valueOf(c));
    }

    /**
     * Matches the pattern at the cursor, and appends the first group that matched, or the whole match if there is none.
     * Returns whether the pattern matched.
     */
    public boolean take(Cursor cursor, Pattern pattern) {
        Optional<MatchResult> match = cursor.take(pattern);
        match.ifPresent(found -> append(firstGroup(found)));
        return match.isPresent();
    }

    /**
     * Matches a variable at the cursor, and appends its value, or the variable itself if its value is unknown. Returns
     * whether the pattern matched.
     */
    public boolean takeVariable(Cursor cursor, Pattern pattern) {
        Optional<MatchResult> match = cursor.take(pattern);
        match.map(ShellWords::firstGroup).ifPresent(variable -> {
            Optional<String> value = Expansion.of(variable, values);
            variables |= value.isEmpty();
            append(value.orElseGet(() -> BRACED.matcher(variable).replaceAll("\\$$1")));
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

    /** Ends the current word, if any. */
    public void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    /** Returns whether a word has begun and not ended. */
    public boolean isInWord() {
        return inWord;
    }

    /** Returns whether the words contain a variable whose value is unknown. */
    public boolean hasVariables() {
        return variables;
    }

    /** Returns the completed words. */
    public List<String> list() {
        return List.copyOf(words);
    }
}
