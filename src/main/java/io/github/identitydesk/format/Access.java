package io.github.identitydesk.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may read and write a file that is about to be made. A file that is closed to others only afterwards has been open
 * to them, so the rights are there from its creation.
 *
 * @param atCreation the rights with which the file is made; none for the usual ones
 * @param afterwards the POSIX permissions to set when it is there, because the umask cuts those at its creation; none
 *     to leave it as it is
 */
record Access(List<FileAttribute<?>> atCreation, Set<PosixFilePermission> afterwards) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> AS_THE_UMASK_SAYS = PosixFilePermissions.fromString("rw-rw-rw-");

    /**
     * The rights for the file that shall stand at a place.
     *
     * @param secret whether only its owner may read it; else they are those of the file that it replaces, or the usual
     *     ones
     */
    static Access forFile(Path target, boolean secret) throws IOException {
        Set<String> views = target.getFileSystem().supportedFileAttributeViews();
        if (views.contains("posix")) {
            Set<PosixFilePermission> earlier =
                    !secret && Files.exists(target) ? Files.getPosixFilePermissions(target) : Set.of();
            Set<PosixFilePermission> first = secret || !earlier.isEmpty() ? OWNER_ONLY : AS_THE_UMASK_SAYS;
            return new Access(List.of(PosixFilePermissions.asFileAttribute(first)), earlier);
        }
        if (!secret) {
            return new Access(List.of(), Set.of());
        }
        if (views.contains("acl")) {
            return new Access(List.of(ownerOnlyAcl(target)), Set.of());
        }
        throw new Unfit("format.save.notPrivate", TextFiles.nameOf(target));
    }

    /** Makes an empty file with these rights and a name of its own. */
    Path createFileIn(Path folder) throws IOException {
        return Files.createTempFile(folder, ".identity-desk-", ".tmp", atCreation.toArray(FileAttribute<?>[]::new));
    }

    /** Gives the file the rights that it could not have at its creation. */
    void applyTo(Path file) throws IOException {
        if (!afterwards.isEmpty()) {
            Files.setPosixFilePermissions(file, afterwards);
        }
    }

    private static FileAttribute<List<AclEntry>> ownerOnlyAcl(Path target) throws IOException {
        UserPrincipal owner = target.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
        AclEntry everything = AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(owner)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build();
        return new FileAttribute<>() {
            @Override
            public String name() {
                return "acl:acl";
            }

            @Override
            public List<AclEntry> value() {
                return List.of(everything);
            }
        };
    }
}
