package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.TextFiles;
import io.github.identitydesk.format.UnreadableText;
import java.io.StringReader;

/**
 * Recognizes what users have on the clipboard: requests, commands, calls that were copied from a browser, code, tokens
 * in many forms, and configuration. The form of a text is determined first, by distinguishing marks; a text without
 * such marks is rejected. Only the text itself is read, not files that it names.
 */
public final class PasteReader {
    /** The maximum length of a recording of a browser's traffic, in characters. Other texts have a lower limit. */
    private static final int RECORDING_LIMIT = 64 << 20;

    private PasteReader() {}

    /**
     * Returns the content of a text, or one sentence that describes why it could not be read and what it seems to be.
     */
    public static Reading<Pasted> read(String text) {
        return UnreadableText.reading(() -> {
            if (text.isBlank()) {
                throw new UnreadableText("format.paste.empty");
            }
            if (text.length() <= TextFiles.LIMIT) {
                return Recognizer.readAny(text);
            }
            if (text.length() > RECORDING_LIMIT || !HarText.isHar(text)) {
                throw new UnreadableText("format.paste.tooLarge");
            }
            return HarText.read(new StringReader(text));
        });
    }
}
