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
 * The temporary files from which {@link AtomicFiles} moves new content into place. One that is left behind, because its
 * process was killed or the power failed, is found by its name: it bears the ID of the process that wrote it.
 */
public final class TemporaryFiles {
    private static final String PREFIX = ".identity-desk-";
    private static final String SUFFIX = ".tmp";
    private static final Pattern NAME =
            Pattern.compile(Pattern.quote(PREFIX) + "(?:(\\d{1,18})-)?[0-9a-f-]{36}" + Pattern.quote(SUFFIX));

    /** Much longer than it takes to write a file. */
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(1);

    private TemporaryFiles() {}

    /** A new name beside the file that it is to replace. */
    static Path beside(Path file) {
        String name = PREFIX + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + SUFFIX;
        return file.resolveSibling(name);
    }

    /**
     * Removes from a directory what saves of processes that have ended left behind, and what is a minute old: an ended
     * process's ID may have been given to another one. What cannot be removed stays.
     *
     * @param clock the clock by which files get their times
     */
    public static void removeStray(Path directory, Clock clock) {
        Instant oldest = clock.instant().minus(LONGEST_WRITE);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                if (isStray(file, oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // The directory is not there, or is not the user's to change.
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
