package io.github.identitydesk.format;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a text that moves forward as the text is read. */
public final class Cursor {
    private final String text;
    private int index;

    public Cursor(String text) {
        this.text = text;
    }

    public boolean atEnd() {
        return index >= text.length();
    }

    /** Whether that character comes next. */
    public boolean at(char c) {
        return !atEnd() && text.charAt(index) == c;
    }

    /** Whether one of these characters comes next. */
    public boolean atAny(String characters) {
        return !atEnd() && characters.indexOf(text.charAt(index)) >= 0;
    }

    /** Whether what the pattern describes comes next. */
    public boolean at(Pattern pattern) {
        return matcher(pattern).lookingAt();
    }

    /** The next character; the place moves behind it. */
    public char take() {
        return text.charAt(index++);
    }

    /** What the pattern describes, if it comes next; the place moves behind it. */
    public Optional<MatchResult> take(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        index = matcher.end();
        return Optional.of(matcher.toMatchResult());
    }

    /** What the pattern describes, or nothing but an empty text if something else comes next. */
    public String run(Pattern pattern) {
        return take(pattern).map(MatchResult::group).orElse("");
    }

    /** Moves behind what the pattern describes, if it comes next. */
    public boolean skip(Pattern pattern) {
        return take(pattern).isPresent();
    }

    /** Moves behind that character, if it comes next. */
    public boolean skip(char c) {
        boolean there = at(c);
        if (there) {
            index++;
        }
        return there;
    }

    /** All that is left. */
    public String rest() {
        return text.substring(index);
    }

    /** The place as sentences show it. */
    public TextPosition position() {
        return TextPosition.at(text, index);
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(index, text.length()).useTransparentBounds(true);
    }
}
