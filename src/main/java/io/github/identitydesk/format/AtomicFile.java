package io.github.identitydesk.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Replaces a file as a whole: a new one is written beside it, brought to the disk, and moved into its place. */
final class AtomicFile {
    private static final int MOST_LINKS = 40;

    private AtomicFile() {}

    /**
     * Writes a file.
     *
     * @param path where; a symbolic link stays, and what it points to is replaced
     * @param secret whether only its owner may read it, from the moment of its creation
     */
    static void write(Path path, byte[] content, boolean secret) throws IOException {
        Path target = withoutLinks(path.toAbsolutePath());
        refuseAllButFiles(target);
        Access access = Access.forFile(target, secret);
        Path folder = Objects.requireNonNull(target.getParent(), "only a folder has no parent");
        Path fresh = access.createFileIn(folder);
        try {
            writeToDisk(fresh, content);
            access.applyTo(fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void refuseAllButFiles(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new Unfit("format.file.directory", TextFiles.nameOf(target));
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new Unfit("format.file.special", TextFiles.nameOf(target));
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
    }

    private static void writeToDisk(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static Path withoutLinks(Path path) throws IOException {
        Path target = path;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }
}
