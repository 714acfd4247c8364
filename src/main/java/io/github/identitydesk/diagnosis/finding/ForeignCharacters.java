package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.model.Message;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and names characters that do not occur in provider names or in tokens. */
final class ForeignCharacters {
    /** A percent-encoded character that can occur in a provider name. */
    private static final Pattern ENCODED =
            Pattern.compile("%(?:2[DdEeFf]|3[Aa]|5[Ff]|[46][1-9A-Fa-f]|[57][0-9Aa]|3[0-9])");

    /** A character that is neither an ASCII letter or digit nor a punctuation mark of URLs and ARNs. */
    private static final Pattern IN_NAME = Pattern.compile("[^\\w.:/~%?=&#+@!$*()-]");

    /** Characters that look like the ASCII characters in the same place of {@link #ASCII}: dashes, and letters of other scripts. */
    private static final String LOOK_ALIKES = "\u2010\u2011\u2012\u2013\u2014\u2212аеорсухіјѕкмтοανρι";

    /** The full stop of Chinese and Japanese, which domain names may have in place of a dot (RFC 3490, section 3.1). */
    private static final char FULL_STOP = '\u3002';

    private static final String ASCII = "------aeopcyxijskmtoavpi";

    /** Punctuation after the name in a sentence or a list. */
    private static final Pattern FINAL = Pattern.compile("[.,;:!?)]+$");

    private static final int FIRST_OUTSIDE_ASCII = 0x80;

    private static final String QUOTES = "\"'`“”‘’«»„";

    private ForeignCharacters() {}

    /**
     * Returns the name with percent-encoding decoded, with ASCII characters in place of those that look like them or are compatible with them (Unicode form NFKC), and
     * without other characters that do not occur in provider names, or do not end them.
     */
    static String removedFrom(String name) {
        StringBuilder ascii = new StringBuilder(
                Normalizer.normalize(decoded(name), Normalizer.Form.NFKC).replace(FULL_STOP, '.'));
        for (int i = 0; i < ascii.length(); i++) {
            int known = LOOK_ALIKES.indexOf(ascii.charAt(i));
            if (known >= 0) {
                ascii.setCharAt(i, ASCII.charAt(known));
            }
        }
        return FINAL.matcher(IN_NAME.matcher(ascii).replaceAll("")).replaceFirst("");
    }

    /**
     * Returns the name of the first character that does not occur in provider names, of the first percent-encoded one, or
     * of the punctuation that does not end them.
     */
    static Message ofName(String name) {
        Matcher foreign = IN_NAME.matcher(name);
        if (foreign.find()) {
            return nameOf(name.codePointAt(foreign.start()));
        }
        Matcher encoded = ENCODED.matcher(name);
        if (encoded.find()) {
            return Message.of("finding.character.visible", encoded.group());
        }
        Matcher last = FINAL.matcher(name);
        return last.find()
                ? Message.of("finding.character.final", last.group())
                : Message.of("finding.character.visible", "%");
    }

    /** Returns the name of a character for use in a message. */
    static Message nameOf(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return Message.of("finding.character.space");
        }
        String visible = Character.isDefined(character) ? Excerpt.of(Character.toString(character)) : "";
        if (QUOTES.indexOf(character) >= 0) {
            return Message.of("finding.character.quote", visible);
        }
        if (character >= FIRST_OUTSIDE_ASCII && !visible.isEmpty()) {
            return Message.of(
                    "finding.character.named",
                    visible,
                    String.format("U+%04X", character),
                    Character.getName(character));
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
