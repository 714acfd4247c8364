package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.TextFiles;
import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.paste.HarFile;
import io.github.identitydesk.format.paste.PasteReader;
import io.github.identitydesk.format.paste.Pasted;
import io.github.identitydesk.model.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files that are dropped or pasted together, such as a request and the token for it. */
final class SeveralFiles {
    private SeveralFiles() {}

    /**
     * Reads files.
     *
     * @return the contents of the files in the given order; or an error if a file cannot be read, or if several of them replace
     * the request
     */
    static Reading<List<Pasted>> read(List<Path> files) {
        List<Pasted> texts = new ArrayList<>();
        for (Path file : files) {
            switch (read(file)) {
                case Reading.Unreadable<Pasted> unreadable -> {
                    return new Reading.Unreadable<>(
                            Message.of("document.file", TextFiles.nameOf(file), unreadable.message()));
                }
                case Reading.Read<Pasted> read -> texts.add(read.value());
            }
        }
        return texts.stream().filter(PastedForm::replaces).count() > 1
                ? new Reading.Unreadable<>(Message.of("document.severalRequests"))
                : new Reading.Read<>(List.copyOf(texts));
    }

    private static Reading<Pasted> read(Path file) {
        if (HarFile.isHar(file)) {
            return HarFile.open(file);
        }
        return switch (UnreadableText.reading(() -> TextFiles.read(file, TextFiles.nameOf(file)))) {
            case Reading.Read<String> read -> PasteReader.read(read.value());
            case Reading.Unreadable<String> unreadable -> new Reading.Unreadable<>(unreadable.message());
        };
    }
}
