package io.github.identitydesk.view.control;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The system's clipboard. */
public final class Clipboards {
    private Clipboards() {}

    /** The text on the clipboard; blank where there is none. */
    public static String text() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }

    /** Whether there is a text on the clipboard; cheaper than to read it. */
    public static boolean hasText() {
        return Clipboard.getSystemClipboard().hasString();
    }

    /** Copies a text that is no secret. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
