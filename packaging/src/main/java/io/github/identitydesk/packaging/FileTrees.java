package io.github.identitydesk.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Operations on directory trees. */
final class FileTrees {
    private FileTrees() {}

    /** Returns the regular files of a tree, sorted by name. */
    static List<Path> files(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Copies a tree, keeping the times of files, on which the AOT cache depends. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Sets the time of every file and directory. */
    static void setTimes(Path tree, Instant time) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.filter(it -> !Files.isSymbolicLink(it)).toList()) {
                Files.setLastModifiedTime(path, FileTime.from(time));
            }
        }
    }

    /** Sets the modification, creation and access times of a file in a jar, which stores all three. */
    static void setTimesInJar(Path file, Instant time) throws IOException {
        FileTime all = FileTime.from(time);
        BasicFileAttributeView view = Files.getFileAttributeView(file, BasicFileAttributeView.class);
        Objects.requireNonNull(view).setTimes(all, all, all);
    }

    /** Deletes a tree if it exists, including read-only files. */
    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    // Windows does not delete read-only files, which jlink creates.
                    if (!Files.isSymbolicLink(path) && !path.toFile().setWritable(true)) {
                        throw new IOException(path + " cannot be made writable");
                    }
                    Files.delete(path);
                }
            }
        }
    }
}
