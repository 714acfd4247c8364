package io.github.identitydesk.view.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
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

    /** The files on the clipboard, as file managers copy them. */
    public static List<Path> files() {
        return Clipboard.getSystemClipboard().getFiles().stream()
                .map(File::toPath)
                .toList();
    }

    /** Whether there are files on the clipboard. */
    public static boolean hasFiles() {
        return Clipboard.getSystemClipboard().hasFiles();
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
