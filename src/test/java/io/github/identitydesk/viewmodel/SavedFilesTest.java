package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saving a request writes what the user agreed to, in the format of the file. */
class SavedFilesTest extends RequestDocumentFixture {
    @Test
    void getidFileKeepsTheEndpointAndTheNameOfThePool() {
        Path file = home.resolve("request.getid");
        form.fill(EndpointChoice.custom("http://localhost:4566"), REQUEST);
        window.pool().rename("Production");
        save(file, TokenPolicy.INCLUDED);
        window.pool().rename("");
        form.fill(EndpointChoice.AWS, IdentityRequest.EMPTY);
        document.begin(EndpointChoice.AWS, IdentityRequest.EMPTY, Optional.empty(), Optional.empty());
        open(file);

        assertThat(form.state()).isEqualTo(new RequestState(EndpointChoice.custom("http://localhost:4566"), REQUEST));
        assertThat(window.pool().name()).contains("Production");
    }

    @Test
    void savedRequestHasNoUnsavedChanges() {
        Path file = home.resolve("request.json");
        form.fill(EndpointChoice.AWS, REQUEST);
        save(file, TokenPolicy.LEFT_OUT);

        assertThat(document.edits().changed().get()).isFalse();
        assertThat(document.file().map(RequestFile::path)).contains(file);
        assertThat(document.recent().all()).containsExactly(file);
        assertThat(document.notices().shown().get().map(Notice::message))
                .contains(Message.of("document.saved", "request.json"));
        assertThat(kindOfNotice()).contains(Notice.Kind.DONE);
        assertThat(done).containsExactly("saved");
    }

    @Test
    void requestThatCannotBeSavedHasUnsavedChanges() {
        form.fill(EndpointChoice.AWS, REQUEST);
        save(home.resolve("nowhere").resolve("request.json"), TokenPolicy.INCLUDED);

        assertThat(kindOfNotice()).contains(Notice.Kind.FAILED);
        assertThat(document.edits().changed().get()).isTrue();
        assertThat(document.file()).isEmpty();
        assertThat(document.recent().all()).isEmpty();
        assertThat(done).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"request.json, JSON", "request.yml, YAML", "request.getid, GETID", "request.txt, JSON"})
    void extensionDeterminesTheFormatOfANewFile(String name, RequestFormat format) throws IOException {
        form.fill(EndpointChoice.SANDBOX, REQUEST);
        save(home.resolve(name), TokenPolicy.INCLUDED);

        assertThat(document.file().map(RequestFile::format)).contains(format);
        String text = Files.readString(home.resolve(name));
        assertThat(text.startsWith("{")).isEqualTo(format != RequestFormat.YAML);
        assertThat(text.contains("sandbox")).isEqualTo(format == RequestFormat.GETID);
    }

    @Test
    void openedFileKeepsItsFormatAndACopyHasThatOfItsName() throws IOException {
        Path file = write("request.txt", "IdentityPoolId: " + OTHER);
        open(file);
        save(file, TokenPolicy.INCLUDED);
        assertThat(file).content().startsWith("IdentityPoolId:");

        save(home.resolve("copy.txt"), TokenPolicy.INCLUDED);
        assertThat(home.resolve("copy.txt")).content().startsWith("{");
    }

    @Test
    void documentAlwaysHasTheFormatOfADocument() throws IOException {
        Path file = write("request.getid", "{\"IdentityPoolId\":\"" + OTHER + "\"}");
        open(file);
        save(file, TokenPolicy.INCLUDED);

        assertThat(document.file().map(RequestFile::format)).contains(RequestFormat.GETID);
    }

    @Test
    void tokensAreSavedOnlyOnRequest() throws IOException {
        assertThat(document.hasTokens()).isFalse();
        form.fill(EndpointChoice.AWS, with("accounts.google.com"));
        assertThat(document.hasTokens()).isTrue();

        Path file = home.resolve("request.json");
        save(file, TokenPolicy.LEFT_OUT);
        assertThat(file).content().contains("accounts.google.com").doesNotContain("token of");
        assertThat(told()).contains("document.saved.withoutTokens");
        save(file, TokenPolicy.INCLUDED);
        assertThat(file).content().contains("token of accounts.google.com");
        assertThat(told()).contains("document.saved.withTokens");

        form.logins().getFirst().token().set(Token.BLANK);
        assertThat(document.hasTokens()).isFalse();
    }

    @Test
    void skeletonIsWritten() {
        document.exportSkeleton(home.resolve("empty.json"), Skeleton.INPUT);
        background.runAll();
        assertThat(home.resolve("empty.json")).content().isEqualTo(Skeleton.INPUT.text());
        assertThat(document.notices().shown().get().map(Notice::message))
                .contains(Message.of("document.saved", "empty.json"));
        assertThat(kindOfNotice()).contains(Notice.Kind.DONE);

        document.exportSkeleton(home.resolve("nowhere").resolve("empty.json"), Skeleton.INPUT);
        background.runAll();
        assertThat(kindOfNotice()).contains(Notice.Kind.FAILED);
    }
}
