package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.store.NamedPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request can be opened, saved and replaced without losing what was not saved. */
class RequestDocumentTest extends WindowFixture {
    private static final String OTHER = "us-east-1:99999999-1234-5678-9abc-def012345678";

    private final List<Runnable> questions = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    private Path write(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    private void open(Path... files) {
        document.open(List.of(files), questions::add);
        background.runAll();
    }

    private void save(Path file, TokenPolicy tokens) {
        document.save(file, tokens, () -> done.add("saved"));
        background.runAll();
    }

    private Optional<Notice.Kind> kindOfNotice() {
        return document.notices().shown().get().map(Notice::kind);
    }

    @Test
    void openedFileFillsTheFormAsOneEdit() throws IOException {
        form.endpoint().set(EndpointChoice.Kind.SANDBOX);
        Path file = write("request.json", "{\"IdentityPoolId\":\"" + OTHER + "\",\"AccountId\":\"123456789012\"}");
        open(file);

        assertThat(form.state())
                .isEqualTo(new RequestState(
                        EndpointChoice.SANDBOX, new IdentityRequest(OTHER, Optional.of("123456789012"), List.of())));
        assertThat(document.file().map(RequestFile::path)).contains(file);
        assertThat(document.edits().changed().get()).isFalse();
        assertThat(document.recent().all()).containsExactly(file);
        assertThat(document.notices().shown().get().map(Notice::message))
                .contains(Message.of("document.opened", "request.json"));
        assertThat(document.edits().undoLabel().get()).contains(Message.of("undo.open"));

        document.notices().undo();
        assertThat(form.request()).isEqualTo(IdentityRequest.EMPTY);
        assertThat(document.file()).isEmpty();
    }

    @Test
    void unreadableFileChangesNothing() throws IOException {
        form.fill(EndpointChoice.AWS, REQUEST);
        open(write("request.json", "{"));
        assertThat(questions).hasSize(1);
        questions.getFirst().run();
        background.runAll();

        assertThat(kindOfNotice()).contains(Notice.Kind.FAILED);
        assertThat(form.request()).isEqualTo(REQUEST);
        assertThat(document.recent().all()).isEmpty();
    }

    @Test
    void unsavedChangesAreReplacedOnlyIfTheUserAgrees() throws IOException {
        form.fill(EndpointChoice.AWS, REQUEST);
        open(write("request.yaml", "IdentityPoolId: " + OTHER));
        assertThat(form.request()).isEqualTo(REQUEST);

        questions.getFirst().run();
        background.runAll();
        assertThat(form.request()).isEqualTo(IdentityRequest.guest(OTHER));
    }

    @Test
    void noFilesAreOpenedSilently() {
        form.fill(EndpointChoice.AWS, REQUEST);
        open();

        assertThat(questions).isEmpty();
        assertThat(told()).isEmpty();
    }

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
    void nameInAFileDoesNotReplaceTheUsersOwnName() {
        Path file = home.resolve("request.getid");
        form.fill(EndpointChoice.AWS, REQUEST);
        window.pool().rename("Production");
        save(file, TokenPolicy.INCLUDED);
        window.pool().rename("My own");
        open(file);

        assertThat(window.pools().named()).extracting(NamedPool::name).containsExactly("My own");
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
        save(file, TokenPolicy.INCLUDED);
        assertThat(file).content().contains("token of accounts.google.com");

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

    @Test
    void windowBeginsWithAFileThatNeedsNoUndo() throws IOException {
        Path file = write("request.json", "{\"IdentityPoolId\":\"" + OTHER + "\"}");
        RequestFile opened = new RequestFile(file, RequestFormat.JSON, IdentityRequest.guest(OTHER));
        document.begin(EndpointChoice.SANDBOX, opened.request(), Optional.of(opened), Optional.empty());

        assertThat(form.state()).isEqualTo(new RequestState(EndpointChoice.SANDBOX, opened.request()));
        assertThat(document.edits().undoLabel().get()).isEmpty();
        assertThat(document.edits().changed().get()).isFalse();
        assertThat(document.file()).contains(opened);
        assertThat(document.recent().all()).containsExactly(file);
        assertThat(told()).isEmpty();
    }

    @Test
    void windowBeginsWithTheRequestOfTheCommandLineAndSaysWhatFailed() {
        document.begin(EndpointChoice.AWS, REQUEST, Optional.empty(), Optional.of(Message.of("document.checked")));

        assertThat(document.edits().changed().get()).isFalse();
        assertThat(document.file()).isEmpty();
        assertThat(kindOfNotice()).contains(Notice.Kind.FAILED);
    }

    @Test
    void sampleThatReplacesARequestIsAnnounced() {
        Message first = window.samples().titles().getFirst();
        window.samples().load(first, proceed -> fail("nothing is lost"));
        assertThat(form.endpointChoice()).isEqualTo(EndpointChoice.SANDBOX);
        assertThat(told()).as("the form was empty").isEmpty();

        window.samples().load(window.samples().titles().get(1), proceed -> fail("a sample is not lost"));
        assertThat(told()).contains("document.sample");
        assertThat(kindOfNotice()).contains(Notice.Kind.REPLACED);
        assertThat(document.edits().undoLabel().get()).contains(Message.of("undo.sample"));
    }

    @Test
    void sampleThatFillsAnEmptyFormRemovesAnOldNotice() {
        document.notices().showFailure(Message.of("document.checked"));
        window.samples().load(window.samples().titles().getFirst(), proceed -> fail("nothing is lost"));

        assertThat(told()).isEmpty();
    }

    @Test
    void everySampleFillsTheForm() {
        for (Message title : window.samples().titles()) {
            form.fill(EndpointChoice.AWS, IdentityRequest.EMPTY);
            window.samples().load(title, Runnable::run);
            background.runAll();

            assertThat(form.request()).as("%s", title).isNotEqualTo(IdentityRequest.EMPTY);
            assertThat(form.endpointChoice()).isEqualTo(EndpointChoice.SANDBOX);
        }
    }

    @Test
    void sampleAsksBeforeUnsavedChangesAreLost() {
        form.fill(EndpointChoice.AWS, REQUEST);
        window.samples().load(window.samples().titles().getFirst(), questions::add);
        assertThat(form.request()).isEqualTo(REQUEST);
        window.samples().loadFirst(questions::add, () -> done.add("filled"));
        assertThat(form.request()).isEqualTo(REQUEST);
        assertThat(done).isEmpty();

        questions.getLast().run();
        assertThat(form.request()).isNotEqualTo(REQUEST);
        assertThat(done).containsExactly("filled");
    }

    @Test
    void missingRecentFilesAreFoundAndTheListCanBeCleared() throws IOException {
        Path kept = write("kept.json", "{\"IdentityPoolId\":\"" + OTHER + "\"}");
        Path removed = write("removed.json", "{\"IdentityPoolId\":\"" + OTHER + "\"}");
        open(kept);
        open(removed);
        Files.delete(removed);
        List<Set<Path>> missing = new ArrayList<>();
        document.recent().missing(missing::add);
        assertThat(missing).as("not on the UI thread").isEmpty();
        background.runAll();

        assertThat(document.recent().all()).containsExactly(removed, kept);
        assertThat(missing).containsExactly(Set.of(removed));
        document.recent().clear();
        assertThat(document.recent().all()).isEmpty();
        assertThat(kept).exists();
    }

    @Test
    void nothingCanBeUndoneOnceTheWindowIsClosed() {
        form.fill(EndpointChoice.AWS, REQUEST);
        document.edits().undo();
        form.accountId().set("1");
        form.identityPoolId().set("us");
        document.edits().undo();
        document.close();

        assertThat(document.edits().undoLabel().get()).isEmpty();
        assertThat(document.edits().redoLabel().get()).isEmpty();
    }
}
