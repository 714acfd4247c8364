package io.github.identitydesk.diagnosis;

import io.github.identitydesk.model.Message;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that are found in no provider name or in no token, and what to call them in a sentence. */
final class ForeignCharacters {
    /** Percent-encoding of a character that a name may have. */
    private static final Pattern ENCODED =
            Pattern.compile("%(?:2[DdEeFf]|3[Aa]|5[Ff]|[46][1-9A-Fa-f]|[57][0-9Aa]|3[0-9])");

    /** Neither a letter nor a digit of ASCII nor a mark that a URL or an ARN has. */
    private static final Pattern IN_NAME = Pattern.compile("[^\\w.:/~%?=&#+@!$*()-]");

    private static final String QUOTES = "\"'`“”‘’«»„";

    private ForeignCharacters() {}

    /** Returns the name without the characters that no provider name has. */
    static String removedFrom(String name) {
        return IN_NAME.matcher(decoded(name)).replaceAll("");
    }

    /** What to call the first character of that name that no provider name has. */
    static Message ofName(String name) {
        Matcher foreign = IN_NAME.matcher(name);
        if (foreign.find()) {
            return nameOf(name.codePointAt(foreign.start()));
        }
        Matcher encoded = ENCODED.matcher(name);
        return Message.of("finding.character.visible", encoded.find() ? encoded.group() : "%");
    }

    /** What to call a character in a sentence. */
    static Message nameOf(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return Message.of("finding.character.space");
        }
        String visible = Excerpt.of(Character.toString(character));
        if (QUOTES.indexOf(character) >= 0) {
            return Message.of("finding.character.quote", visible);
        }
        return visible.isEmpty()
                ? Message.of("finding.character.invisible", String.format("U+%04X", character))
                : Message.of("finding.character.visible", visible);
    }

    private static String decoded(String name) {
        return ENCODED.matcher(name).find()
                ? ENCODED.matcher(name)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(URLDecoder.decode(match.group(), StandardCharsets.UTF_8)))
                : name;
    }
}
