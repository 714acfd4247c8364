package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.Reading.Read;
import io.github.identitydesk.format.Reading.Unreadable;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.EndpointChoice.Kind;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GetidDocumentTest {
    private static final IdentityRequest REQUEST =
            new IdentityRequest("us-east-1:0", Optional.of("012345678901"), List.of(Login.of("a.example", "secret")));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void documentHoldsEverythingNeededToRepeatTheCall(Kind kind) {
        SavedRequest saved = new SavedRequest(
                REQUEST, Optional.of(new EndpointChoice(kind, "http://localhost:4566", "eu-west-1")), "Staging “ü”");
        RequestFile file = new RequestFile(folder.resolve("a.getid"), RequestFormat.GETID, saved);

        assertThat(file.save()).isEmpty();

        assertThat(RequestFile.open(file.path())).isEqualTo(new Read<>(file));
    }

    @Test
    void requestInTheDocumentIsInputForTheAwsCli() {
        SavedRequest saved =
                new SavedRequest(IdentityRequest.guest("us-east-1:0"), Optional.of(EndpointChoice.AWS), "");

        assertThat(RequestFormat.GETID.write(saved)).isEqualTo("""
                {
                    "IdentityDesk": "1",
                    "Endpoint": "aws",
                    "Request": {
                        "IdentityPoolId": "us-east-1:0"
                    }
                }
                """);
    }

    @Test
    void passwordInAUrlIsNotWritten() {
        SavedRequest saved =
                new SavedRequest(REQUEST, Optional.of(EndpointChoice.custom("https://me:hunter2@example.com/x@y")), "");

        assertThat(RequestFormat.GETID.write(saved))
                .contains("\"https://example.com/x@y\"")
                .doesNotContain("hunter2");
    }

    @Test
    void documentOfAnEarlierVersionHasOnlyTheRequest() throws IOException {
        Path file = Files.writeString(folder.resolve("old.getid"), RequestFormat.YAML.write(REQUEST));

        assertThat(RequestFile.open(file))
                .isEqualTo(new Read<>(new RequestFile(file, RequestFormat.YAML, SavedRequest.of(REQUEST))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"IdentityDesk\": \"2\"}|format.getid.version",
                "{\"IdentityDesk\": 1}|format.read.number",
                "{\"IdentityDesk\": \"1\", \"Regoin\": \"\"}|format.getid.unknown",
                "{\"IdentityDesk\": \"1\", \"Endpoint\": \"AWS\"}|format.getid.endpoint",
                "{\"IdentityDesk\": \"1\", \"Name\": \"\", \"Name\": \"\"}|format.read.twice",
                "{\"IdentityDesk\": \"1\", \"Request\": {\"Foo\": \"\"}}|format.read.unknown",
                "{\"IdentityDesk\": \"1\", \"Request\": []}|format.read.root",
                "{\"IdentityDesk\": \"1\"} {}|format.read.trailing",
                "{\"IdentityDesk\": \"1\"|format.read.cutOff",
                "[\"IdentityDesk\"]|format.getid.root",
                "{}|format.getid.root"
            })
    void malformedDocumentIsExplained(String text, String key) {
        assertThat(RequestFormat.GETID.readSaved(text))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        wrong -> assertThat(wrong.message().key()).isEqualTo(key));
    }
}
