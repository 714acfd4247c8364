package io.github.identitydesk.token;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people copy along with a token, and what is left when that is taken away. */
public final class TokenText {
    private static final Pattern BEARER =
            Pattern.compile("(?i)(authorization:\\s*)?bearer\\s+(?<token>.*)", Pattern.DOTALL);
    private static final String QUOTES = "\"'`“”‘’";

    private TokenText() {}

    /** The token without the white space, the quotes and the {@code Bearer} around it. */
    public static String clean(String pasted) {
        String text = pasted;
        String before;
        do {
            before = text;
            text = withoutQuotes(text.strip());
            Matcher bearer = BEARER.matcher(text);
            text = bearer.matches() ? bearer.group("token") : text;
        } while (!text.equals(before));
        return text;
    }

    private static String withoutQuotes(String text) {
        int last = text.length() - 1;
        boolean quoted = last > 0 && QUOTES.indexOf(text.charAt(0)) >= 0 && QUOTES.indexOf(text.charAt(last)) >= 0;
        return quoted ? text.substring(1, last) : text;
    }
}
