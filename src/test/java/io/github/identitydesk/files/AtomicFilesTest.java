package io.github.identitydesk.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AtomicFilesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Access.class)
    void createsAFile(Access access) throws IOException {
        Path file = directory.resolve("request.json");

        AtomicFiles.write(file, bytes("new"), access);

        assertThat(file).hasContent("new");
        assertNothingElseIn(directory, "request.json");
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void replacesAnExistingFile(Access access) throws IOException {
        Path file = Files.writeString(directory.resolve("request.json"), "old and longer than the new one");

        AtomicFiles.write(file, bytes("new"), access);

        assertThat(file).hasContent("new");
        assertNothingElseIn(directory, "request.json");
    }

    @Test
    void writesEmptyAndLargeFiles() throws IOException {
        Path empty = directory.resolve("empty");
        Path large = directory.resolve("large");
        byte[] content = new byte[5_000_000];
        content[content.length - 1] = 1;

        AtomicFiles.write(empty, new byte[0], Access.DEFAULT);
        AtomicFiles.write(large, content, Access.DEFAULT);

        assertThat(empty).isEmptyFile();
        assertThat(large).hasBinaryContent(content);
    }

    @Test
    void acceptsTheLongestFileName() throws IOException {
        Path file = directory.resolve("n".repeat(255));

        AtomicFiles.write(file, bytes("new"), Access.OWNER_ONLY);

        assertThat(file).hasContent("new");
    }

    @Test
    void acceptsARelativePath() throws IOException {
        Path relative = Path.of("").toAbsolutePath().relativize(directory.resolve("request.json"));

        AtomicFiles.write(relative, bytes("new"), Access.DEFAULT);

        assertThat(directory.resolve("request.json")).hasContent("new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesThroughASymbolicLink() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Path file = Files.writeString(elsewhere.resolve("real.json"), "old");
        Path second = Files.createSymbolicLink(elsewhere.resolve("second"), Path.of("real.json"));
        Path first = Files.createSymbolicLink(directory.resolve("first"), Path.of("elsewhere", "second"));

        AtomicFiles.write(first, bytes("new"), Access.DEFAULT);

        assertThat(file).hasContent("new");
        assertThat(first).isSymbolicLink();
        assertThat(second).isSymbolicLink();
        assertNothingElseIn(elsewhere, "real.json", "second");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void createsTheTargetOfADanglingLink() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("missing.json"));

        AtomicFiles.write(link, bytes("new"), Access.DEFAULT);

        assertThat(link).isSymbolicLink();
        assertThat(directory.resolve("missing.json")).hasContent("new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void failsOnALoopOfLinks() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(directory.resolve("b"), Path.of("a"));

        assertThatExceptionOfType(FileSystemLoopException.class)
                .isThrownBy(() -> AtomicFiles.write(link, bytes("new"), Access.DEFAULT));
        assertNothingElseIn(directory, "a", "b");
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @CsvSource({"rw-r--r--", "rw-rw-r--", "rw-------", "rwxr-x--x"})
    void keepsThePermissionsOfAnExistingFile(String permissions) throws IOException {
        Path file = fileWith(permissions);

        AtomicFiles.write(file, bytes("new"), Access.DEFAULT);

        assertThat(permissionsOf(file)).isEqualTo(permissions);
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @CsvSource({"rw-r--r--", "rw-rw-rw-", "rw-------", "rwxr-x--x"})
    void restrictsAnExistingFileWithASecretToItsOwner(String permissions) throws IOException {
        Path file = fileWith(permissions);

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

    @ParameterizedTest
    @EnumSource(Access.class)
    void replacesAnExistingFileOnWindows(Access access) throws IOException {
        try (FileSystem windows = windows()) {
            Path file = Files.writeString(windows.getPath("C:\\work\\request.json"), "old");

            AtomicFiles.write(file, bytes("new"), access);

            assertThat(Files.readString(file)).isEqualTo("new");
            assertNothingElseIn(windows.getPath("C:\\work"), "request.json");
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

    @ParameterizedTest
    @EnumSource(Access.class)
    void keepsTheOldFileWhenTheDiskIsFull(Access access) throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setAttributeViews("posix")
                .setBlockSize(512)
                .setMaxSize(4096)
                .build();
        try (FileSystem full = Jimfs.newFileSystem(small)) {
            Path file = Files.writeString(full.getPath("/work/request.json"), "old");

            assertThatIOException().isThrownBy(() -> AtomicFiles.write(file, new byte[8192], access));

            assertThat(Files.readString(file)).isEqualTo("old");
            assertNothingElseIn(full.getPath("/work"), "request.json");
        }
    }

    @Test
    void failsOnADirectory() throws IOException {
        Path inTheWay = Files.createDirectory(directory.resolve("request.json"));

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> AtomicFiles.write(inTheWay, bytes("new"), Access.DEFAULT));

        assertThat(inTheWay).isEmptyDirectory();
        assertNothingElseIn(directory, "request.json");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void failsOnADevice() {
        Path device = Path.of("/dev/null");

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> AtomicFiles.write(device, bytes("new"), Access.DEFAULT))
                .withMessageContaining("not an ordinary file");

        assertThat(device).exists();
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void failsIfTheDirectoryIsMissing() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() ->
                        AtomicFiles.write(directory.resolve("missing/request.json"), bytes("new"), Access.DEFAULT));

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void failsIfTheParentIsAFile() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("file"), "old");

        assertThatIOException()
                .isThrownBy(() -> AtomicFiles.write(inTheWay.resolve("request.json"), bytes("new"), Access.DEFAULT));

        assertThat(inTheWay).hasContent("old");
        assertNothingElseIn(directory, "file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsAReadOnlyFile() throws IOException {
        Path file = fileWith("r--r--r--");
        assumeFalse(Files.isWritable(file), "root may write anything");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> AtomicFiles.write(file, bytes("new"), Access.DEFAULT));

        assertThat(file).hasContent("old");
        assertNothingElseIn(directory, "file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsTheFileInAReadOnlyDirectory() throws IOException {
        Path readOnly = Files.createDirectory(directory.resolve("read-only"));
        Path file = Files.writeString(readOnly.resolve("file"), "old");
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(readOnly), "root may write anywhere");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> AtomicFiles.write(file, bytes("new"), Access.DEFAULT));

        assertThat(file).hasContent("old");
        assertNothingElseIn(readOnly, "file");
    }

    @Test
    void exceptionsDoNotQuoteTheContent() throws IOException {
        Path inTheWay = Files.createDirectory(directory.resolve("request.json"));

        assertThatIOException()
                .isThrownBy(() -> AtomicFiles.write(inTheWay, bytes("a secret"), Access.OWNER_ONLY))
                .satisfies(thrown -> assertThat(thrown.toString()).doesNotContain("secret"));
    }

    @Test
    void readersSeeCompleteFilesDuringConcurrentWrites() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "0".repeat(10_000));

        try (var executor = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writers = IntStream.range(1, 4)
                    .<Future<?>>mapToObj(number -> executor.submit(writing(file, String.valueOf(number))))
                    .toList();
            while (!writers.stream().allMatch(Future::isDone)) {
                String content = Files.readString(file);
                assertThat(content).isEqualTo(content.substring(0, 1).repeat(10_000));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertNothingElseIn(directory, "file");
    }

    private static Callable<Void> writing(Path file, String digit) {
        return () -> {
            for (int i = 0; i < 50; i++) {
                AtomicFiles.write(file, bytes(digit.repeat(10_000)), Access.DEFAULT);
            }
            return null;
        };
    }

    private Path fileWith(String permissions) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "old");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String permissionsOf(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return PosixFilePermissions.toString(permissions);
    }

    private static FileSystem windows() throws IOException {
        FileSystem windows = Jimfs.newFileSystem(Configuration.windows().toBuilder()
                .setAttributeViews("basic", "owner", "dos", "acl")
                .build());
        Files.createDirectories(windows.getPath("C:\\work"));
        return windows;
    }

    private static void assertNothingElseIn(Path directory, String... names) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            assertThat(entries.map(entry -> entry.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
