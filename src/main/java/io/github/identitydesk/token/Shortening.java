package io.github.identitydesk.token;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes text that programs insert in place of the omitted characters of a token. */
public final class Shortening {
    private static final Pattern MARK = Pattern.compile(
            "(?=[….*•●<(\\[{])(?:…|\\.{2,3}|\\*\\*\\*|[•●]{3}|[<(\\[{]\\s?(?i:truncated|redacted|snip))");

    /** The characters with which a mark begins, other than a dot. Searching for them is faster than matching the pattern. */
    private static final String BEGINNINGS = "…*•●<([{";

    private Shortening() {}

    /** Returns the first such mark in a text, if any. */
    public static Optional<String> markIn(String text) {
        boolean mayHaveOne = text.contains("..") || text.chars().anyMatch(c -> BEGINNINGS.indexOf(c) >= 0);
        Matcher matcher = MARK.matcher(text);
        return mayHaveOne && matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
