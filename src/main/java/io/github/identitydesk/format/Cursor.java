package io.github.identitydesk.format;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A forward-moving position in a text that is being read. */
public final class Cursor {
    private final String text;
    private int index;

    /** Creates a cursor at the beginning of a text. */
    public Cursor(String text) {
        this.text = text;
    }

    /** Returns whether the whole text has been read. */
    public boolean atEnd() {
        return index >= text.length();
    }

    /** Returns whether the next character is the given one. */
    public boolean at(char c) {
        return !atEnd() && text.charAt(index) == c;
    }

    /** Returns whether the next character is one of the given ones. */
    public boolean atAny(String characters) {
        return !atEnd() && characters.indexOf(text.charAt(index)) >= 0;
    }

    /** Returns whether the pattern matches at this position. */
    public boolean at(Pattern pattern) {
        return matcher(pattern).lookingAt();
    }

    /** Returns the next character and moves past it. */
    public char take() {
        return text.charAt(index++);
    }

    /**
     * Matches the pattern at this position and moves past the match. Returns an empty result, and does not move, if
     * there is no match.
     */
    public Optional<MatchResult> take(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        index = matcher.end();
        return Optional.of(matcher.toMatchResult());
    }

    /**
     * Matches the pattern at this position, moves past the match and returns its text; returns an empty string if there
     * is no match.
     */
    public String run(Pattern pattern) {
        return take(pattern).map(MatchResult::group).orElse("");
    }

    /** Moves past a match of the pattern at this position, and returns whether there was one. */
    public boolean skip(Pattern pattern) {
        return take(pattern).isPresent();
    }

    /** Moves past the given character if it is next, and returns whether it was. */
    public boolean skip(char c) {
        boolean there = at(c);
        if (there) {
            index++;
        }
        return there;
    }

    /** Returns the rest of the text. */
    public String rest() {
        return text.substring(index);
    }

    /** Returns this position in the form that messages show. */
    public TextPosition position() {
        return TextPosition.at(text, index);
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(index, text.length()).useTransparentBounds(true);
    }
}
