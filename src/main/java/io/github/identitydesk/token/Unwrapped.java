package io.github.identitydesk.token;

import io.github.identitydesk.token.CleanToken.Removed;
import io.github.identitydesk.token.CleanToken.Wrapping;

/**
 * A text after the removal of one layer.
 *
 * @param text the remaining text
 * @param removed the layer
 */
record Unwrapped(String text, Removed removed) {
    Unwrapped(String text, Wrapping wrapping, String detail) {
        this(text, new Removed(wrapping, detail));
    }

    Unwrapped(String text, Wrapping wrapping) {
        this(text, wrapping, "");
    }

    /** Returns what was removed, without the text. */
    @Override
    public String toString() {
        return "Unwrapped[" + removed + "]";
    }
}
