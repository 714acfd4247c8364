package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A window begins with a request, and samples replace it. */
class RequestDocumentTest extends RequestDocumentFixture {
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
            document.edits().undo();
            assertThat(form.request()).as("one edit").isEqualTo(IdentityRequest.EMPTY);
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
