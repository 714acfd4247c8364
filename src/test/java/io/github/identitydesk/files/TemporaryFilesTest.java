package io.github.identitydesk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path directory;

    @Test
    void removesFilesOfATerminatedProcess() throws Exception {
        Process ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ended.waitFor();
        Path stray = file(".identity-desk-" + ended.pid() + "-" + UUID.randomUUID() + ".tmp");

        TemporaryFiles.removeStray(directory, CLOCK);

        assertThat(stray).doesNotExist();
    }

    @Test
    void removesFilesOfEarlierVersions() throws IOException {
        Path stray = file(".identity-desk-" + UUID.randomUUID() + ".tmp");

        TemporaryFiles.removeStray(directory, CLOCK);

        assertThat(stray).doesNotExist();
    }

    @Test
    void keepsFilesOfARunningProcess() throws IOException {
        Path mine = Files.createFile(TemporaryFiles.beside(directory.resolve("request.getid")));

        TemporaryFiles.removeStray(directory, CLOCK);

        assertThat(mine).exists();
    }

    @Test
    void removesOldFiles() throws IOException {
        Path mine = Files.createFile(TemporaryFiles.beside(directory.resolve("request.getid")));

        TemporaryFiles.removeStray(directory, Clock.offset(CLOCK, Duration.ofMinutes(2)));

        assertThat(mine).doesNotExist();
    }

    @Test
    void keepsOtherFiles() throws IOException {
        file("history.json");
        file(".identity-desk-notes.tmp");
        file(".identity-desk-1-.tmp");
        file("identity-desk-" + UUID.randomUUID() + ".tmp");
        Files.createDirectory(directory.resolve(".identity-desk-" + UUID.randomUUID() + ".tmp"));
        Files.createSymbolicLink(
                directory.resolve(".identity-desk-" + UUID.randomUUID() + ".tmp"), directory.resolve("history.json"));

        TemporaryFiles.removeStray(directory, CLOCK);

        assertThat(directory.toFile().list()).hasSize(6);
    }

    @Test
    void ignoresAMissingDirectory() {
        assertThatCode(() -> TemporaryFiles.removeStray(directory.resolve("none"), CLOCK))
                .doesNotThrowAnyException();
    }

    private Path file(String name) throws IOException {
        return Files.writeString(directory.resolve(name), "content");
    }
}
