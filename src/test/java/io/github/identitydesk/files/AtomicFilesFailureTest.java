package io.github.identitydesk.files;

import static io.github.identitydesk.files.TestFiles.assertNothingElseIn;
import static io.github.identitydesk.files.TestFiles.bytes;
import static io.github.identitydesk.files.TestFiles.fileWith;
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
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes that fail, and what they leave behind. */
class AtomicFilesFailureTest {
    @TempDir
    Path directory;

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
    @DisabledOnOs(OS.WINDOWS)
    void failsOnALoopOfLinks() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(directory.resolve("b"), Path.of("a"));

        assertThatExceptionOfType(FileSystemLoopException.class)
                .isThrownBy(() -> AtomicFiles.write(link, bytes("new"), Access.DEFAULT));
        assertNothingElseIn(directory, "a", "b");
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
    void failsOnAPipe() throws IOException, InterruptedException {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> AtomicFiles.write(pipe, bytes("new"), Access.DEFAULT))
                .withMessageContaining("not an ordinary file");

        assertThat(Files.isRegularFile(pipe)).isFalse();
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
        Path file = fileWith(directory, "r--r--r--");
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
}
