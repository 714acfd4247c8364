package io.github.identitydesk.format;

import static io.github.identitydesk.format.RequestFileTest.GUEST;
import static io.github.identitydesk.format.RequestFileTest.WITH_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.identitydesk.format.Reading.Read;
import io.github.identitydesk.format.Reading.Unreadable;
import io.github.identitydesk.model.Message;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening and saving where the file system sets limits: devices, links, permissions, and drives without them. */
class RequestFileAccessTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/dev/zero"})
    @DisabledOnOs(OS.WINDOWS)
    void devicesAreNotRead(String device) {
        Path path = Path.of(device);
        assertThat(RequestFile.open(path))
                .isEqualTo(unreadable("format.file.special", path.getFileName().toString()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void pipeIsNeitherWaitedForNorReplaced() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(RequestFile.open(pipe)).isEqualTo(unreadable("format.file.special", "pipe.json"));
        assertThat(new RequestFile(pipe, RequestFormat.JSON, GUEST).save())
                .contains(Message.of("format.file.special", "pipe.json"));
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void unreadableFileIsNotOpened() throws IOException {
        Path path = Files.writeString(folder.resolve("a.json"), "{}");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(path), "root may read all");
        assertThat(RequestFile.open(path)).isEqualTo(unreadable("format.file.denied", "a.json"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void fileWithATokenIsReadableByItsOwnerOnly() throws IOException {
        Path path = Files.writeString(folder.resolve("a.json"), "{}");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(new RequestFile(path, RequestFormat.JSON, WITH_TOKEN).save()).isEmpty();
        assertThat(permissions(path)).isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void fileWithoutTokensHasTheDefaultPermissionsOrKeepsItsOwn() throws IOException {
        Path old = Files.writeString(folder.resolve("old.json"), "{}");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(new RequestFile(old, RequestFormat.JSON, GUEST).save()).isEmpty();
        assertThat(permissions(old)).isEqualTo("rw-rw-r--");

        Path usual = Files.writeString(folder.resolve("usual"), "");
        Path fresh = folder.resolve("new.json");
        assertThat(new RequestFile(fresh, RequestFormat.JSON, GUEST).save()).isEmpty();
        assertThat(permissions(fresh)).isEqualTo(permissions(usual));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void symbolicLinkIsKept() throws IOException {
        Path target =
                Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("a.json"), "{}");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("middle.json"));
        Files.createSymbolicLink(folder.resolve("middle.json"), Path.of("real/a.json"));
        assertThat(new RequestFile(link, RequestFormat.JSON, GUEST).save()).isEmpty();
        assertThat(link).isSymbolicLink();
        assertThat(target).isRegularFile().hasContent(RequestFormat.JSON.write(GUEST));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void danglingLinkCreatesItsTargetAndALoopIsAnError() throws IOException {
        Path dangling = Files.createSymbolicLink(folder.resolve("a.json"), Path.of("b.json"));
        assertThat(new RequestFile(dangling, RequestFormat.JSON, GUEST).save()).isEmpty();
        assertThat(folder.resolve("b.json")).isRegularFile();

        Path loop = Files.createSymbolicLink(folder.resolve("loop.json"), Path.of("loop.json"));
        assertThat(new RequestFile(loop, RequestFormat.JSON, GUEST).save())
                .contains(Message.of("format.save.failed", "loop.json"));
        assertThat(RequestFile.open(loop)).isEqualTo(unreadable("format.file.unreadable", "loop.json"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void readOnlyFolderKeepsItsFile() throws IOException {
        Path path = Files.writeString(folder.resolve("a.json"), "old");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(folder), "root may write all");
            assertThat(new RequestFile(path, RequestFormat.JSON, GUEST).save())
                    .contains(Message.of("format.save.denied", "a.json"));
            assertThat(path).hasContent("old");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void readOnlyDriveKeepsItsFile() throws IOException {
        Path archive = archive();
        try (FileSystem drive = FileSystems.newFileSystem(archive, Map.of("accessMode", "readOnly"))) {
            Path path = drive.getPath("/a.json");
            assertThat(RequestFile.open(path)).isEqualTo(new Read<>(new RequestFile(path, RequestFormat.JSON, GUEST)));
            assertThat(new RequestFile(path, RequestFormat.JSON, GUEST).save())
                    .contains(Message.of("format.save.denied", "a.json"));
        }
    }

    @Test
    void tokensAreNotSavedOnADriveWithoutPermissions() throws IOException {
        try (FileSystem drive = FileSystems.newFileSystem(archive())) {
            assertThat(drive.supportedFileAttributeViews()).doesNotContain("posix", "acl");
            Path path = drive.getPath("/a.json");
            assertThat(new RequestFile(path, RequestFormat.JSON, WITH_TOKEN).save())
                    .contains(Message.of("format.save.notPrivate", "a.json"));
            assertThat(RequestFile.open(path)).isEqualTo(new Read<>(new RequestFile(path, RequestFormat.JSON, GUEST)));
        }
    }

    /** Creates a ZIP file system with a saved request in it. */
    private Path archive() throws IOException {
        Path archive = folder.resolve("drive.zip");
        try (FileSystem drive = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Files.writeString(drive.getPath("/a.json"), RequestFormat.JSON.write(GUEST));
        }
        return archive;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    private static Unreadable<RequestFile> unreadable(String key, Object... arguments) {
        return new Unreadable<>(Message.of(key, arguments));
    }
}
