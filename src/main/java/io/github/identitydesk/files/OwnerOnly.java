package io.github.identitydesk.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/**
 * Files and directories that only their owner may read: by POSIX permissions where the file system has them,
 * else by an access control list, as on Windows. A file system with neither (FAT) protects nothing.
 */
public final class OwnerOnly {
    private OwnerOnly() {}

    /**
     * Makes a directory and those above it that are missing, open to their owner alone; what is there already stays as
     * it is. On Windows they take the access of the directory above, which in a user's profile is theirs alone.
     *
     * @throws IOException if one cannot be made, or something else than a directory stands in its place
     */
    public static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, posixPermissions(directory, "rwx------"));
    }

    /** How to make a file with at most these permissions; nothing where the file system knows no such thing. */
    static FileAttribute<?>[] posixPermissions(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Takes everyone but the owner off the file's access control list, where it has one. */
    static void restrictAccessControlList(Path file) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }
}
