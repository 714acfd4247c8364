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
 * Restricts files and directories to their owner: by POSIX permissions if the file system supports them, and otherwise by an
 * access control list, as on Windows. A file system with neither, such as FAT, offers no protection.
 */
public final class OwnerOnly {
    private OwnerOnly() {}

    /**
     * Creates a directory and its missing parents, accessible only to their owner. Existing directories are unchanged. On
     * Windows, new directories inherit the access of their parent, which in a user's profile is restricted to the user.
     *
     * @throws IOException if a directory cannot be created, or a file of that name exists
     */
    public static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, posixPermissions(directory, "rwx------"));
    }

    /**
     * Returns the attributes for creating a file with at most these permissions, or none if the file system does not support
     * them.
     */
    static FileAttribute<?>[] posixPermissions(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Removes everyone but the owner from the file's access control list, if it has one. */
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
