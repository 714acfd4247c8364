package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.TextFiles;
import io.github.identitydesk.format.paste.HarFile;
import io.github.identitydesk.format.paste.PasteReader;
import io.github.identitydesk.format.paste.Pasted;
import io.github.identitydesk.format.paste.Pasted.RecordedCall;
import io.github.identitydesk.format.paste.Pasted.RecordedCalls;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Puts pasted and dropped content into the form: texts, several files, and recordings of browser traffic. The content is read
 * in the background. Each paste is one edit, which can be undone, so that the user is not asked before.
 */
public final class Pasting {
    private final RequestForm form;
    private final RequestEdits edits;
    private final TaskRunner tasks;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<RecordedCalls>> recording =
            new ReadOnlyObjectWrapper<>(this, "recording", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> error =
            new ReadOnlyObjectWrapper<>(this, "error", Optional.empty());
    private Optional<Path> recordingFile = Optional.empty();

    Pasting(RequestForm form, RequestEdits edits, TaskRunner tasks, Notices notices) {
        this.form = form;
        this.edits = edits;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** Pastes a text: a request, a command, code, a recording, or a token. An error message is explained instead. */
    public void text(String text) {
        tasks.run(() -> PasteReader.read(text), reading -> {
            switch (reading) {
                case Reading.Read<Pasted> read -> take(read.value());
                case Reading.Unreadable<Pasted> unreadable -> {
                    if (PasteReader.isError(unreadable.message())) {
                        notices.dismissRejection();
                        error.set(Optional.of(text));
                        error.set(Optional.empty());
                    } else {
                        notices.showRejection(unreadable.message());
                    }
                }
            }
        });
    }

    /** An error message, at the moment when it is pasted, so that it can be explained. Otherwise empty. */
    public ReadOnlyObjectProperty<Optional<String>> error() {
        return error.getReadOnlyProperty();
    }

    /** Pastes several files that belong together, such as a request and the token for it. */
    public void files(List<Path> files) {
        tasks.run(() -> SeveralFiles.read(files), reading -> {
            switch (reading) {
                case Reading.Read<List<Pasted>> read -> take(read.value());
                case Reading.Unreadable<List<Pasted>> unreadable -> notices.showRejection(unreadable.message());
            }
        });
    }

    /** Opens a recording, so that one of its calls can be chosen. Without calls, the logins of its sign-ins are used. */
    void recording(Path file) {
        tasks.run(() -> HarFile.open(file), reading -> {
            switch (reading) {
                case Reading.Read<Pasted> read -> {
                    recordingFile = Optional.of(file);
                    take(read.value());
                }
                case Reading.Unreadable<Pasted> unreadable -> notices.showRejection(unreadable.message());
            }
        });
    }

    /** The recording that was opened or pasted last, so that one of its calls can be chosen. */
    public ReadOnlyObjectProperty<Optional<RecordedCalls>> recording() {
        return recording.getReadOnlyProperty();
    }

    /** Returns the file of the recording that was opened last in this window, if any. */
    public Optional<Path> recordingFile() {
        return recordingFile;
    }

    /**
     * Saves a copy of a recording without tokens, cookies, claims and authorization headers.
     *
     * @param from the file of the recording
     * @param copy the file to write
     */
    public void saveRedacted(Path from, Path copy) {
        tasks.run(
                () -> HarFile.saveRedacted(from, copy),
                error -> notices.show(
                        error.isPresent() ? Notice.Kind.FAILED : Notice.Kind.DONE,
                        error.orElse(Message.of("document.saved", TextFiles.nameOf(copy)))));
    }

    private void take(Pasted pasted) {
        if (pasted instanceof RecordedCalls recorded) {
            offer(recorded);
        } else {
            take(List.of(pasted));
        }
    }

    private void offer(RecordedCalls calls) {
        recording.set(Optional.empty());
        recording.set(Optional.of(calls));
    }

    private void take(List<Pasted> texts) {
        boolean replaces = texts.stream().anyMatch(PastedForm::replaces);
        fill(now().withAll(texts), replaces ? Origin.HAND : edits.origin().get(), PastedForm.told(texts));
    }

    /** Puts a recorded call into the form. */
    void take(RecordedCall call) {
        fill(
                now().with(call),
                Origin.HAND,
                Message.of("document.recorded", call.answer().trace().startedAt()));
    }

    private PastedForm now() {
        return new PastedForm(form.endpointChoice(), form.request());
    }

    private void fill(PastedForm filled, Origin origin, Message told) {
        int logins = filled.request().logins().size();
        if (logins > Limits.LOGINS) {
            notices.showRejection(Message.of("problem.logins.tooMany", logins, Limits.LOGINS));
            return;
        }
        Message all = filled.withEndpoint(told, form.endpointChoice());
        edits.perform(Message.of("undo.paste"), origin, () -> form.fill(filled.endpoint(), filled.request()));
        form.showProblemsOfContent();
        notices.show(Notice.Kind.REPLACED, all);
    }

    /** Clears the recording, because it may contain tokens. */
    void close() {
        recording.set(Optional.empty());
    }
}
