package io.github.identitydesk.token;

import io.github.identitydesk.token.CleanToken.Wrapping;
import java.util.Optional;

/** Finds the token in a text that contains it more than once, for example after it was pasted twice. */
final class TokenCopies {
    /** The maximum number of copies that are recognized. */
    static final int MAX_COPIES = 4;

    private static final int SHORTEST_TOKEN = 16;

    private TokenCopies() {}

    /** Returns the token if the text consists only of copies of it, with or without white space between them. */
    static Optional<Unwrapped> ofRepeated(String text) {
        for (int copies = MAX_COPIES; copies >= 2; copies--) {
            int length = text.length() / copies;
            if (length >= SHORTEST_TOKEN && isRepeated(text, length, copies)) {
                return Optional.of(new Unwrapped(text.substring(0, length), Wrapping.REPETITION));
            }
        }
        int end = WhiteSpace.indexIn(text, 0);
        String first = text.substring(0, end);
        return end < text.length() && end >= SHORTEST_TOKEN && isRepeated(first, text)
                ? Optional.of(new Unwrapped(first, Wrapping.REPETITION))
                : Optional.empty();
    }

    /** Returns whether the text consists only of copies of a token, with white space between them. */
    private static boolean isRepeated(String token, String text) {
        int at = 0;
        for (int copies = 1; text.startsWith(token, at); copies++) {
            int end = at + token.length();
            at = WhiteSpace.endOf(text, end);
            if (at == text.length()) {
                return copies > 1;
            } else if (at == end) {
                return false;
            }
        }
        return false;
    }

    /**
     * Returns whether the text consists of the given number of copies. A text of smaller copies is a pattern, not a
     * repeated token.
     */
    private static boolean isRepeated(String text, int length, int copies) {
        String copy = text.substring(0, length);
        return text.length() == length * copies
                && text.startsWith(copy, length)
                && text.equals(copy.repeat(copies))
                && (copy + copy).indexOf(copy, 1) == length;
    }

    /** Returns the complete JWT that another JWT, or a part of one, follows immediately. */
    static Optional<Unwrapped> firstOfTwo(String text) {
        int signature = nthDot(text, 2) + 1;
        int end = nthDot(text, 3);
        if (signature == 0 || end < 0 || !text.startsWith("ey") || !TokenText.looksLikeJwt(text)) {
            return Optional.empty();
        }
        for (int at = text.indexOf("ey", signature); at >= 0 && at < end; at = text.indexOf("ey", at + 1)) {
            String first = text.substring(0, at);
            if (JwtPart.beginsAsObject(text.substring(at, end))
                    && JwtReader.read(first).filter(jwt -> jwt.flaw().isEmpty()).isPresent()) {
                return Optional.of(new Unwrapped(first, Wrapping.REPETITION));
            }
        }
        return Optional.empty();
    }

    /** Returns the index of the nth dot in the text, counted from 1, or -1 if there are fewer. */
    private static int nthDot(String text, int n) {
        int at = -1;
        for (int i = 0; i < n; i++) {
            at = text.indexOf('.', at + 1);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }
}
