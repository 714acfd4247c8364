package io.github.identitydesk.token;

import io.github.identitydesk.model.TokenForm;
import java.util.List;

/**
 * A token without the characters that were copied with it: white space, quotes, {@code Bearer}, JSON or a URL around
 * the token, line breaks, percent-encoding, or a second copy of the token. All cleaning of tokens in this program is
 * done by this class.
 *
 * @param text the token
 * @param removed what was removed, in the order of removal; empty if the text was only the token
 */
public record CleanToken(String text, List<Removed> removed) {
    public CleanToken {
        removed = List.copyOf(removed);
    }

    /** The kinds of text that can surround or alter a token. */
    public enum Wrapping {
        /** White space or an invisible character before or after the token. */
        SPACE_AROUND,
        /** White space in the token, other than a line break. */
        SPACE_INSIDE,
        /** Line breaks in the token, as inserted by a terminal or an email client. */
        LINE_BREAKS,
        /** Control codes of a terminal, such as those of colors. */
        CONTROL_CODES,
        /** Quotes before or after the token. */
        QUOTES,
        /** The scheme {@code Bearer} of an HTTP header, with or without the name of the header. */
        BEARER,
        /** The name of an HTTP header. */
        HEADER,
        /** A JSON text that contains the token as a member. */
        JSON,
        /** A query, a fragment or a form that contains the token as a parameter. */
        PARAMETER,
        /** A URL that contains the token in its path. */
        URL_PATH,
        /** Characters that are encoded as a percent sign and two hexadecimal digits. */
        PERCENT_ENCODING,
        /** Characters that are escaped as in HTML or JSON. */
        ESCAPES,
        /** Spaces in place of plus signs, as after the decoding of a form. */
        PLUS_SIGNS,
        /** The alphabet or the padding of plain base64 instead of base64url. */
        ALPHABET,
        /** An additional layer of base64. */
        BASE64,
        /** A compression, and base64 after it. */
        COMPRESSED,
        /** Two hexadecimal digits in place of each character. */
        HEX,
        /** The characters of the token in reverse order. */
        REVERSED,
        /** A repetition of the token, or another token after it. */
        REPETITION,
        /** Other text. */
        TEXT
    }

    /**
     * Something that was removed.
     *
     * @param wrapping its kind
     * @param detail the quotes; the name of the member, parameter or header; or the nearest word of other text;
     * otherwise empty
     */
    public record Removed(Wrapping wrapping, String detail) {}

    /** Cleans a token whose form is not known. */
    public static CleanToken of(String text) {
        return of(text, TokenForm.UNKNOWN);
    }

    /**
     * Cleans a token.
     *
     * @param form the expected form, which determines the token that is used if the text contains several, such as
     * the response of a token endpoint
     */
    public static CleanToken of(String text, TokenForm form) {
        return new TokenCleaner(text, form).clean();
    }

    /**
     * Removes only what surrounds a token that was copied alone: white space, a pair of quotes, {@code Bearer}, and
     * line breaks within it. This is for readers that process JSON, URLs and other texts themselves.
     */
    public static CleanToken ofBare(String text) {
        return new TokenCleaner(text, TokenForm.UNKNOWN).cleanBare();
    }

    /** Returns whether anything was removed. */
    public boolean isChanged() {
        return !removed.isEmpty();
    }

    /** Returns what was removed, without the token. */
    @Override
    public String toString() {
        return "CleanToken" + removed;
    }
}
