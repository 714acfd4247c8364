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

/** Reads the app's own files, and renames damaged ones so that their content is not lost. */
final class OwnFiles {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private OwnFiles() {}

    /**
     * Returns the content of a file, or an empty optional if it does not exist. Of a file that is longer than the limit, one
     * byte more than the limit is returned.
     *
     * @throws IOException if the file cannot be read or is not a regular file, because reading a pipe might never end
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

    /** Renames a damaged file to a name that contains the local time, and returns the new path. */
    static Path setAside(Path file, Clock clock) throws IOException {
        String name = file.getFileName() + ".damaged-" + STAMP.format(LocalDateTime.now(clock));
        for (int number = 1; ; number++) {
            try {
                return Files.move(file, file.resolveSibling(number == 1 ? name : name + "-" + number));
            } catch (FileAlreadyExistsException e) {
                // A file of the same second exists: the next name is tried.
            }
        }
    }
}
