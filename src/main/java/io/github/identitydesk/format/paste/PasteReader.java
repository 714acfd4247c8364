package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.TextFiles;
import io.github.identitydesk.format.UnreadableText;
import java.io.StringReader;

/**
 * Recognizes what a user may have on the clipboard: requests, commands, calls copied from a browser, code, tokens in
 * every wrapping, and configuration. What a text is, is decided first, by its own marks; what bears no marks is taken
 * for nothing. Nothing but the text itself is looked at; files that it names are not read.
 */
public final class PasteReader {
    /** The longest recording of a browser's traffic, in characters; no other text is as long. */
    private static final int RECORDING_LIMIT = 64 << 20;

    private PasteReader() {}

    /** What a text was recognized as, or one sentence why it could not be read, which says what it seems to be. */
    public static Reading<Pasted> read(String text) {
        return UnreadableText.reading(() -> {
            if (text.isBlank()) {
                throw new UnreadableText("format.paste.empty");
            }
            if (text.length() <= TextFiles.LIMIT) {
                return Recognizer.readAny(text);
            }
            if (text.length() > RECORDING_LIMIT || !HarText.isOne(text)) {
                throw new UnreadableText("format.paste.tooLarge");
            }
            return HarText.read(new StringReader(text));
        });
    }
}
