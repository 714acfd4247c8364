package io.github.identitydesk.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** Files and file systems for tests. */
final class TestFiles {
    private TestFiles() {}

    /** Creates a file with the given permissions. */
    static Path fileWith(Path directory, String permissions) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "old");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    static String permissionsOf(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return PosixFilePermissions.toString(permissions);
    }

    /** Returns a Windows file system with the directory {@code C:\\work}. */
    static FileSystem windows() throws IOException {
        FileSystem windows = Jimfs.newFileSystem(Configuration.windows().toBuilder()
                .setAttributeViews("basic", "owner", "dos", "acl")
                .build());
        Files.createDirectories(windows.getPath("C:\\work"));
        return windows;
    }

    /** Checks that a directory has exactly the named entries. */
    static void assertNothingElseIn(Path directory, String... names) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            assertThat(entries.map(entry -> entry.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
