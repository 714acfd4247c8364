package io.github.identitydesk.token;

import io.github.identitydesk.model.TokenForm;
import java.util.List;

/**
 * A token freed of what was copied along with it: space, quotes, {@code Bearer}, the JSON or the URL in which it stood, line
 * breaks, percent-encoding, a second copy of itself. The only cleaner of tokens in the program.
 *
 * @param text the token alone
 * @param removed what was taken away, in the order in which it was taken; none where the text was the token alone
 */
public record CleanToken(String text, List<Removed> removed) {
    public CleanToken {
        removed = List.copyOf(removed);
    }

    /** What can stick to a token. */
    public enum Wrapping {
        /** White space or an invisible character before or after it. */
        SPACE_AROUND,
        /** White space in it, other than a line break. */
        SPACE_INSIDE,
        /** Line breaks in it, as a terminal or an e-mail makes them. */
        LINE_BREAKS,
        /** Quotes before or after it. */
        QUOTES,
        /** The scheme {@code Bearer} of an HTTP header, with or without the header's name. */
        BEARER,
        /** The name of an HTTP header. */
        HEADER,
        /** The JSON text of which it is a member. */
        JSON,
        /** The query, the fragment or the form of which it is a parameter. */
        PARAMETER,
        /** Characters written as a percent sign and two hexadecimal digits. */
        PERCENT_ENCODING,
        /** Characters written as HTML or JSON escape them. */
        ESCAPES,
        /** Spaces where plus signs were, as a form decodes them. */
        PLUS_SIGNS,
        /** One more layer of base64. */
        BASE64,
        /** It stands there twice or more, or another token follows it. */
        REPETITION,
        /** Some other text. */
        TEXT
    }

    /**
     * Something that was taken away.
     *
     * @param wrapping what it was
     * @param detail the quotes, or the name of the member, parameter or header; otherwise empty
     */
    public record Removed(Wrapping wrapping, String detail) {}

    /** The token alone, where it is not known what form of token is wanted. */
    public static CleanToken of(String text) {
        return of(text, TokenForm.UNKNOWN);
    }

    /**
     * The token alone.
     *
     * @param wanted the form that decides which token is taken where the text holds several, such as the answer of a token
     *     endpoint
     */
    public static CleanToken of(String text, TokenForm wanted) {
        return new TokenCleaner(text, wanted).clean();
    }

    /**
     * The text without what sticks to a token that was copied alone: space around it, a pair of quotes, {@code Bearer}, line
     * breaks in it. For readers that look into JSON, URLs and other texts themselves.
     */
    public static CleanToken ofBare(String text) {
        return new TokenCleaner(text, TokenForm.UNKNOWN).cleanBare();
    }

    /** Whether anything was taken away. */
    public boolean isChanged() {
        return !removed.isEmpty();
    }

    /** Says what was taken away, and nothing of the token. */
    @Override
    public String toString() {
        return "CleanToken" + removed;
    }
}
