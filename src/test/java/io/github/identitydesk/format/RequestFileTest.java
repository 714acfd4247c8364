package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.identitydesk.format.Reading.Read;
import io.github.identitydesk.format.Reading.Unreadable;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFileTest {
    private static final IdentityRequest GUEST = IdentityRequest.guest("us-east-1:0");
    private static final IdentityRequest WITH_TOKEN =
            new IdentityRequest("us-east-1:0", Optional.empty(), List.of(Login.of("a.example", "secret")));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "request.json, JSON",
        "request.yaml, YAML",
        "request.getid, GETID",
        "request.getid, JSON",
        "request.getid, YAML"
    })
    void savedRequestOpensInItsFormat(String name, RequestFormat format) throws IOException {
        RequestFile file = new RequestFile(folder.resolve(name), format, WITH_TOKEN);
        assertThat(file.save()).isEmpty();
        assertThat(RequestFile.open(file.path())).isEqualTo(new Read<>(file));
        assertThat(Files.readString(file.path())).isEqualTo(format.write(WITH_TOKEN));
        assertThat(names()).containsExactly(name);
    }

    @Test
    void fileKeepsItsFormatWhenTheRequestChanges() {
        RequestFile file = new RequestFile(folder.resolve("a.getid"), RequestFormat.YAML, GUEST);
        assertThat(file.with(WITH_TOKEN)).isEqualTo(new RequestFile(file.path(), RequestFormat.YAML, WITH_TOKEN));
    }

    @Test
    void savingWithoutTokensKeepsTheProviders() {
        RequestFile file =
                new RequestFile(folder.resolve("a.json"), RequestFormat.JSON, TokenPolicy.LEFT_OUT.apply(WITH_TOKEN));
        assertThat(file.save()).isEmpty();
        assertThat(file.path()).content().contains("\"a.example\": \"\"").doesNotContain("secret");
        assertThat(RequestFile.open(file.path()))
                .isEqualTo(new Read<>(file.with(
                        new IdentityRequest("us-east-1:0", Optional.empty(), List.of(Login.of("a.example", ""))))));
    }

    @Test
    void byteOrderMarkAndWindowsLineEndingsAreAccepted() throws IOException {
        Path path =
                Files.writeString(folder.resolve("a.json"), "\uFEFF{\r\n\"IdentityPoolId\": \"us-east-1:0\"\r\n}\r\n");
        assertThat(RequestFile.open(path)).isEqualTo(new Read<>(new RequestFile(path, RequestFormat.JSON, GUEST)));
    }

    @Test
    void nonFilesAreNotOpened() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("a.json"));
        assertThat(RequestFile.open(directory)).isEqualTo(unreadable("format.file.directory", "a.json"));
        assertThat(RequestFile.open(folder.resolve("b.json"))).isEqualTo(unreadable("format.file.missing", "b.json"));
    }

    @Test
    void filesLargerThanOneMebibyteAreNotRead() throws IOException {
        String request = RequestFormat.YAML.write(GUEST);
        Path largest =
                Files.writeString(folder.resolve("a.yaml"), request + "#".repeat(TextFiles.LIMIT - request.length()));
        Path larger = Files.writeString(
                folder.resolve("b.yaml"), request + "#".repeat(TextFiles.LIMIT - request.length() + 1));
        assertThat(RequestFile.open(largest)).isInstanceOf(Read.class);
        assertThat(RequestFile.open(larger)).isEqualTo(unreadable("format.file.tooLarge", "b.yaml"));
    }

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
    void failedSaveKeepsTheOldFile() throws IOException {
        IdentityRequest twice = new IdentityRequest(
                "us-east-1:0", Optional.empty(), List.of(Login.of("a.example", "x"), Login.of("a.example", "y")));
        Path path = Files.writeString(folder.resolve("a.json"), "old");
        assertThat(new RequestFile(path, RequestFormat.JSON, twice).save())
                .hasValueSatisfying(message -> assertThat(message.key()).isEqualTo("format.read.twice"));
        assertThat(new RequestFile(path, RequestFormat.YAML, GUEST)
                        .with(new IdentityRequest("x".repeat(TextFiles.LIMIT), Optional.empty(), List.of()))
                        .save())
                .contains(Message.of("format.save.tooLarge"));
        assertThat(path).hasContent("old");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void missingFolderIsNotCreated() {
        assertThat(new RequestFile(folder.resolve("no/such/a.json"), RequestFormat.JSON, GUEST).save())
                .contains(Message.of("format.save.failed", "a.json"));
        assertThat(folder.resolve("no")).doesNotExist();
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

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    private static Unreadable<RequestFile> unreadable(String key, Object... arguments) {
        return new Unreadable<>(Message.of(key, arguments));
    }
}
