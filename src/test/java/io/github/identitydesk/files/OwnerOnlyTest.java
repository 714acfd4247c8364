package io.github.identitydesk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
    @TempDir
    Path directory;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void createsMissingDirectoriesForTheOwnerOnly() throws IOException {
        Path outer = directory.resolve("outer");
        Path inner = outer.resolve("inner");

        OwnerOnly.createDirectories(inner);

        assertThat(permissionsOf(inner)).isEqualTo("rwx------");
        assertThat(permissionsOf(outer)).isEqualTo("rwx------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsAnExistingDirectory() throws IOException {
        Path shared = Files.createDirectory(directory.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));

        OwnerOnly.createDirectories(shared);

        assertThat(permissionsOf(shared)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void createsDirectoriesWithoutPosixPermissions() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path inner = windows.getPath("C:\\Users\\me\\AppData\\Roaming\\Identity Desk");

            OwnerOnly.createDirectories(inner);

            assertThat(Files.isDirectory(inner)).isTrue();
        }
    }

    @Test
    void failsIfAFileHasTheName() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("file"), "mine");

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> OwnerOnly.createDirectories(inTheWay));

        assertThat(inTheWay).hasContent("mine");
    }

    private static String permissionsOf(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
