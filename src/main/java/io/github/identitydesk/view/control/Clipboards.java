package io.github.identitydesk.view.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Reads and writes the system clipboard. */
public final class Clipboards {
    private Clipboards() {}

    /** Returns the text on the clipboard, or an empty string if there is none. */
    public static String text() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }

    /** Returns the files on the clipboard, as file managers copy them; empty if there are none. */
    public static List<Path> files() {
        return Clipboard.getSystemClipboard().getFiles().stream()
                .map(File::toPath)
                .toList();
    }

    /** Returns whether the clipboard holds files. */
    public static boolean hasFiles() {
        return Clipboard.getSystemClipboard().hasFiles();
    }

    /** Returns whether the clipboard holds text. This is cheaper than reading the text. */
    public static boolean hasText() {
        return Clipboard.getSystemClipboard().hasString();
    }

    /** Copies a text that is not a secret. Use {@link SecretClipboard} for secrets. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
