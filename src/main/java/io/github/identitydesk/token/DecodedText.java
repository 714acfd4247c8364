package io.github.identitydesk.token;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text with the escapes of URLs, JSON, JavaScript and HTML decoded. It maps the position of each character to the
 * original text.
 */
final class DecodedText {
    private static final Pattern ESCAPE = Pattern.compile(
            "%([0-9a-fA-F]{2})" // URL
                    + "|(?:\\\\|%)u([0-9a-fA-F]{4})" // JSON, JavaScript
                    + "|\\\\x([0-9a-fA-F]{2})"
                    + "|\\\\([/\"'\\\\])"
                    + "|&#(\\d{1,7});" // HTML, XML
                    + "|&#[xX]([0-9a-fA-F]{1,6});"
                    + "|&(amp|lt|gt|quot|apos|sol|plus|equals|period);");

    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "sol", "/", "plus", "+", "equals", "=",
            "period", ".");

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private DecodedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** Returns a text without decoding. */
    static DecodedText of(String text) {
        return new DecodedText(
                text,
                IntStream.range(0, text.length()).toArray(),
                IntStream.rangeClosed(1, text.length()).toArray());
    }

    String text() {
        return text;
    }

    /** Returns the index in the original text at which the character at a position begins. */
    int start(int position) {
        return starts[position];
    }

    /** Returns the index in the original text after the character at a position. */
    int end(int position) {
        return ends[position];
    }

    /** Returns the text with one more layer of escapes decoded, or empty if it contains no escapes. */
    Optional<DecodedText> decoded() {
        Matcher matcher = ESCAPE.matcher(text);
        StringBuilder decoded = new StringBuilder();
        int[] newStarts = new int[text.length()];
        int[] newEnds = new int[text.length()];
        int from = 0;
        while (matcher.find()) {
            copy(from, matcher.start(), decoded, newStarts, newEnds);
            for (char c : character(matcher).toCharArray()) {
                newStarts[decoded.length()] = starts[matcher.start()];
                newEnds[decoded.length()] = ends[matcher.end() - 1];
                decoded.append(c);
            }
            from = matcher.end();
        }
        if (from == 0) {
            return Optional.empty();
        }
        copy(from, text.length(), decoded, newStarts, newEnds);
        return Optional.of(new DecodedText(
                decoded.toString(),
                Arrays.copyOf(newStarts, decoded.length()),
                Arrays.copyOf(newEnds, decoded.length())));
    }

    private void copy(int from, int to, StringBuilder decoded, int[] newStarts, int[] newEnds) {
        System.arraycopy(starts, from, newStarts, decoded.length(), to - from);
        System.arraycopy(ends, from, newEnds, decoded.length(), to - from);
        decoded.append(text, from, to);
    }

    private static String character(MatchResult escape) {
        if (escape.group(4) != null) {
            return escape.group(4);
        } else if (escape.group(7) != null) {
            return ENTITIES.getOrDefault(escape.group(7), "");
        } else if (escape.group(5) != null) {
            return character(escape.group(5), 10);
        }
        return IntStream.of(1, 2, 3, 6)
                .filter(group -> escape.group(group) != null)
                .mapToObj(group -> character(escape.group(group), 16))
                .findFirst()
                .orElse("");
    }

    private static String character(String digits, int radix) {
        int c = Integer.parseInt(digits, radix);
        return Character.isValidCodePoint(c) ? Character.toString(c) : "";
    }
}
