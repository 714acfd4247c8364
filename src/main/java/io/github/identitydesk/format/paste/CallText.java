package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.code.CodeReader;

/**
 * Recognizes code that calls GetId and sets the identity pool ID as a named member. Its string literals may contain the
 * marks of other texts.
 */
record CallText() implements Recognizer {
    @Override
    public boolean recognizes(Clip clip) {
        return clip.value().isEmpty() && clip.isCall() && CodeReader.namesPool(clip.text());
    }

    @Override
    public Pasted read(Clip clip) {
        return CodeText.read(clip.text(), true);
    }
}
