package io.github.identitydesk.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * Writes files atomically. Readers, even after a failure, see either the complete old content or the complete new
 * content.
 */
public final class AtomicFiles {
    /** The maximum number of consecutive links, as on Linux. */
    private static final int MAX_LINKS = 40;

    private AtomicFiles() {}

    /**
     * Replaces the content of a file: writes it to a temporary file in the same directory, forces it to the disk, and moves
     * it into place. A symbolic link is followed and remains a link. A hard link is separated from the other names of the
     * file.
     *
     * @param file the file to create or replace; its directory must exist
     * @param content the new content
     * @param access who may read the file afterwards
     * @throws IOException if the file cannot be written, is write-protected, or is not a regular file. The old file is then
     *     unchanged and the temporary file deleted. The message does not contain any of the content
     */
    public static void write(Path file, byte[] content, Access access) throws IOException {
        Path target = followLinks(file);
        boolean exists = Files.exists(target);
        if (exists && !Files.isRegularFile(target)) {
            throw new FileSystemException(file.toString(), null, "not an ordinary file");
        }
        // Replacing a file requires only permission for the directory, but a user who protected the file expects it to
        // be kept.
        if (exists && !Files.isWritable(target)) {
            throw new AccessDeniedException(file.toString());
        }
        Path temporary = TemporaryFiles.beside(target);
        // Only the owner may read the new file until it has the permissions of the old one.
        boolean open = access == Access.DEFAULT && !exists;
        try {
            fill(temporary, content, access, OwnerOnly.posixPermissions(target, open ? "rw-rw-rw-" : "rw-------"));
            if (exists && access == Access.DEFAULT) {
                copyPosixPermissions(target, temporary);
            }
            // Without REPLACE_EXISTING, the file system determines whether an atomic move replaces a file.
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            discard(temporary, e);
            throw e;
        }
    }

    private static Path followLinks(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MAX_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void fill(Path temporary, byte[] content, Access access, FileAttribute<?>[] permissions)
            throws IOException {
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(temporary, options, permissions)) {
            if (access == Access.OWNER_ONLY) {
                OwnerOnly.restrictAccessControlList(temporary);
            }
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void copyPosixPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (source != null) {
            Set<PosixFilePermission> permissions = source.readAttributes().permissions();
            // A file system without permissions, such as FAT on Linux, may reject any change of them.
            if (!permissions.equals(Files.getPosixFilePermissions(to))) {
                Files.setPosixFilePermissions(to, permissions);
            }
        }
    }

    private static void discard(Path temporary, Exception cause) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
