package io.github.identitydesk.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The temporary files from which {@link AtomicFiles} moves new content into place. A file that was left behind, because its
 * process was killed or the power failed, is recognized by its name, which contains the ID of the process.
 */
public final class TemporaryFiles {
    private static final String PREFIX = ".identity-desk-";
    private static final String SUFFIX = ".tmp";
    private static final Pattern NAME =
            Pattern.compile(Pattern.quote(PREFIX) + "(?:(\\d{1,18})-)?[0-9a-f-]{36}" + Pattern.quote(SUFFIX));

    /** Much longer than writing a file takes. */
    private static final Duration MAX_WRITE = Duration.ofMinutes(1);

    private TemporaryFiles() {}

    /** Returns a new name in the directory of the file that it is to replace. */
    static Path beside(Path file) {
        String name = PREFIX + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + SUFFIX;
        return file.resolveSibling(name);
    }

    /**
     * Removes the temporary files of ended processes from a directory. Files that are older than a minute are removed in any
     * case, because the ID of an ended process may have been assigned to another one. Files that cannot be removed are left.
     *
     * @param directory the directory, which need not exist
     * @param clock the clock with which the file times are compared
     */
    public static void removeStray(Path directory, Clock clock) {
        Instant oldest = clock.instant().minus(MAX_WRITE);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                if (isStray(file, oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // The directory does not exist, or the user may not change it.
        }
    }

    private static boolean isStray(Path file, Instant oldest) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        boolean isAlive = name.group(1) != null
                && ProcessHandle.of(Long.parseLong(name.group(1))).isPresent();
        return !isAlive || Files.getLastModifiedTime(file).toInstant().isBefore(oldest);
    }
}
