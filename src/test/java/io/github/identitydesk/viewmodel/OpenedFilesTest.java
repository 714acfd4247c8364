package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.store.NamedPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Opening a file replaces the request without losing what was not saved. */
class OpenedFilesTest extends RequestDocumentFixture {
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
}
