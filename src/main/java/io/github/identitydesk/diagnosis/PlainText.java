package io.github.identitydesk.diagnosis;

import java.util.regex.Pattern;

/** Removes the effects of JSON, HTML, string literals, terminals and line breaks from a text. */
final class PlainText {
    private static final Pattern COLOUR = Pattern.compile("\\x1b\\[[0-9;]*+m");
    private static final Pattern APOSTROPHE =
            Pattern.compile("[’‘]|&#0?39;|&#x27;|&apos;|\\\\++u0027|\\\\++u2019|\\\\++'|%27");
    private static final Pattern GREATER = Pattern.compile("&gt;|\\\\++u003[eE]");
    private static final Pattern QUOTE = Pattern.compile("&quot;|&#34;|\\\\++u0022|\\\\++\"");
    private static final Pattern SLASH = Pattern.compile("\\\\++/");
    private static final Pattern WHITE_SPACE = Pattern.compile("(?:[\\s\\u00a0]|\\\\++[nrt](?![a-z]))++");

    private PlainText() {}

    /** Returns the text on one line, with plain quotes. */
    static String of(String text) {
        String plain = COLOUR.matcher(text).replaceAll("");
        plain = APOSTROPHE.matcher(plain).replaceAll("'");
        plain = GREATER.matcher(plain).replaceAll(">");
        plain = QUOTE.matcher(plain).replaceAll("\"");
        plain = SLASH.matcher(plain).replaceAll("/");
        return WHITE_SPACE.matcher(plain).replaceAll(" ");
    }
}
