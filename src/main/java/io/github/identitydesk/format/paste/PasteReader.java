package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.TextFiles;
import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.model.Message;
import java.io.StringReader;
import java.util.Set;

/**
 * Recognizes what users have on the clipboard: requests, commands, calls that were copied from a browser, code, tokens
 * in many forms, and configuration. The form of a text is determined first, by distinguishing marks; a text without
 * such marks is rejected. Only the text itself is read, not files that it names.
 */
public final class PasteReader {
    /** The maximum length of a recording of a browser's traffic, in characters. Other texts have a lower limit. */
    private static final int RECORDING_LIMIT = 64 << 20;

    /** Why a text could not be read that is an error, which can be explained. */
    private static final Set<Message> ERRORS =
            Set.of(Message.of("format.seems.error_message"), Message.of("format.seems.error_answer"));

    private PasteReader() {}

    /** Indicates whether a text could not be read because it is an error that a service reported. */
    public static boolean isError(Message reason) {
        return ERRORS.contains(reason);
    }

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
