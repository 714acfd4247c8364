package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.Reading.Read;
import io.github.identitydesk.format.Reading.Unreadable;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFileTest {
    static final IdentityRequest GUEST = IdentityRequest.guest("us-east-1:0");
    static final IdentityRequest WITH_TOKEN =
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

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Unreadable<RequestFile> unreadable(String key, Object... arguments) {
        return new Unreadable<>(Message.of(key, arguments));
    }
}
