package io.github.identitydesk.files;

import static io.github.identitydesk.files.TestFiles.assertNothingElseIn;
import static io.github.identitydesk.files.TestFiles.bytes;
import static io.github.identitydesk.files.TestFiles.windows;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
}
