package io.github.identitydesk.files;

import static io.github.identitydesk.files.TestFiles.bytes;
import static io.github.identitydesk.files.TestFiles.fileWith;
import static io.github.identitydesk.files.TestFiles.permissionsOf;
import static io.github.identitydesk.files.TestFiles.windows;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may read a file after it was written. */
class AtomicFilesAccessTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @CsvSource({"rw-r--r--", "rw-rw-r--", "rw-------", "rwxr-x--x"})
    void keepsThePermissionsOfAnExistingFile(String permissions) throws IOException {
        Path file = fileWith(directory, permissions);

        AtomicFiles.write(file, bytes("new"), Access.DEFAULT);

        assertThat(permissionsOf(file)).isEqualTo(permissions);
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @CsvSource({"rw-r--r--", "rw-rw-rw-", "rw-------", "rwxr-x--x"})
    void restrictsAnExistingFileWithASecretToItsOwner(String permissions) throws IOException {
        Path file = fileWith(directory, permissions);

        AtomicFiles.write(file, bytes("secret"), Access.OWNER_ONLY);

        assertThat(permissionsOf(file)).isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void givesANewFileTheDefaultPermissions() throws IOException {
        Path usual = Files.createFile(directory.resolve("usual"));
        Path file = directory.resolve("file");

        AtomicFiles.write(file, bytes("new"), Access.DEFAULT);

        assertThat(permissionsOf(file)).isEqualTo(permissionsOf(usual));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void restrictsANewFileWithASecretToItsOwner() throws IOException {
        Path file = directory.resolve("file");

        AtomicFiles.write(file, bytes("secret"), Access.OWNER_ONLY);

        assertThat(permissionsOf(file)).isEqualTo("rw-------");
    }

    @Test
    void restrictsASecretToItsOwnerOnWindows() throws IOException {
        try (FileSystem windows = windows()) {
            Path file = windows.getPath("C:\\work\\request.json");

            AtomicFiles.write(file, bytes("secret"), Access.OWNER_ONLY);

            AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
            assertThat(view.getAcl()).singleElement().satisfies(entry -> {
                assertThat(entry.type()).isEqualTo(AclEntryType.ALLOW);
                assertThat(entry.principal()).isEqualTo(view.getOwner());
            });
            assertThat(Files.readString(file)).isEqualTo("secret");
        }
    }

    @Test
    void keepsTheDefaultAccessControlListWithoutASecret() throws IOException {
        try (FileSystem windows = windows()) {
            Path file = windows.getPath("C:\\work\\request.json");

            AtomicFiles.write(file, bytes("new"), Access.DEFAULT);

            assertThat(Files.getFileAttributeView(file, AclFileAttributeView.class)
                            .getAcl())
                    .isEmpty();
        }
    }
}
