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

/** Directories with all that is in them. */
final class FileTrees {
    private FileTrees() {}

    /** The regular files, in the order of their names. */
    static List<Path> files(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Copies a tree, and keeps the times of files: the AOT cache is bound to them. */
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

    /** Gives every file and directory the same time. */
    static void setTimes(Path tree, Instant time) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.filter(it -> !Files.isSymbolicLink(it)).toList()) {
                Files.setLastModifiedTime(path, FileTime.from(time));
            }
        }
    }

    /** Gives a file in a jar the time, as that of its last change, of its making and of its reading: jars hold all three. */
    static void setTimesInJar(Path file, Instant time) throws IOException {
        FileTime all = FileTime.from(time);
        BasicFileAttributeView view = Files.getFileAttributeView(file, BasicFileAttributeView.class);
        Objects.requireNonNull(view).setTimes(all, all, all);
    }

    /** Deletes a tree, if it is there, write-protected files too. */
    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    // Windows deletes no file that is read-only, and jlink makes such files.
                    if (!Files.isSymbolicLink(path) && !path.toFile().setWritable(true)) {
                        throw new IOException(path + " cannot be made writable");
                    }
                    Files.delete(path);
                }
            }
        }
    }
}
