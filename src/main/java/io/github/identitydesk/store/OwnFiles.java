package io.github.identitydesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Reads the app's own files, and puts those that make no sense out of the way so that nothing in them is lost. */
final class OwnFiles {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private OwnFiles() {}

    /**
     * The content of a file, or nothing where there is none. Of a file that is longer than it should be, one byte more
     * than that is read.
     *
     * @throws IOException if it cannot be read, or is no ordinary file: reading a pipe might never end
     */
    static Optional<byte[]> read(Path file, int longest) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "not an ordinary file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(longest + 1));
        }
    }

    /** Renames a damaged file to one beside it that bears the local time, and says to which. */
    static Path setAside(Path file, Clock clock) throws IOException {
        String name = file.getFileName() + ".damaged-" + STAMP.format(LocalDateTime.now(clock));
        for (int number = 1; ; number++) {
            try {
                return Files.move(file, file.resolveSibling(number == 1 ? name : name + "-" + number));
            } catch (FileAlreadyExistsException e) {
                // Another one of the same second: the next name is tried.
            }
        }
    }
}
