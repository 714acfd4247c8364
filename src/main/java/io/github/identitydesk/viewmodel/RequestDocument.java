package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.PasteReader;
import io.github.identitydesk.format.Pasted;
import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.SavedRequest;
import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Problem;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The request of a window as something that is opened, saved and pasted. Files are read and written in the background; a
 * request that replaces the form can be taken back.
 */
public final class RequestDocument {
    private final RequestForm form;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<RequestFile>> file =
            new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
    private Optional<Before> before = Optional.empty();

    private record Before(EndpointChoice choice, IdentityRequest request, Optional<RequestFile> file) {}

    /** The document of a form. */
    public RequestDocument(RequestForm form, TaskRunner tasks) {
        this.form = form;
        this.tasks = tasks;
    }

    /** The file from which the request came, or to which it was saved last. */
    public ReadOnlyObjectProperty<Optional<RequestFile>> file() {
        return file.getReadOnlyProperty();
    }

    /** What was last done to the form. */
    public ReadOnlyObjectProperty<Optional<Notice>> notice() {
        return notice.getReadOnlyProperty();
    }

    /**
     * Fills the form as the window opens, with nothing before it that could be taken back.
     *
     * @param from the file from which the request came
     * @param trouble why it could not be read from one
     */
    public void begin(
            EndpointChoice choice, IdentityRequest request, Optional<RequestFile> from, Optional<Message> trouble) {
        form.fill(choice, request);
        file.set(from);
        trouble.ifPresent(this::fail);
    }

    /** Opens a file in place of what is in the form; what cannot be read leaves the form as it was. */
    public void open(Path path) {
        tasks.run(() -> RequestFile.open(path), reading -> {
            switch (reading) {
                case Reading.Read<RequestFile> read -> {
                    RequestFile opened = read.value();
                    replace(
                            opened.content().endpoint().orElseGet(form::endpointChoice),
                            opened.request(),
                            Optional.of(opened));
                    tell(Notice.Kind.REPLACED, Message.of("document.opened", name(path)));
                }
                case Reading.Unreadable<RequestFile> unreadable -> fail(unreadable.message());
            }
        });
    }

    /** Whether there is a token, so that one has to ask whether it goes along into a file. */
    public boolean hasTokens() {
        return form.request().logins().stream().anyMatch(login -> !login.token().isBlank());
    }

    /**
     * Saves the request. A file that was opened keeps its format, and a new one has that of its name's ending, JSON by
     * default; a {@code .getid} file is always a document with the endpoint in it.
     *
     * @param path where to
     * @param tokens whether they go along
     */
    public void save(Path path, TokenPolicy tokens) {
        IdentityRequest request = tokens.apply(form.request());
        RequestFormat named = RequestFormat.named(name(path)).orElse(RequestFormat.JSON);
        RequestFormat format = file.get()
                .filter(known -> named != RequestFormat.GETID && known.path().equals(path))
                .map(RequestFile::format)
                .orElse(named);
        RequestFile target =
                new RequestFile(path, format, new SavedRequest(request, Optional.of(form.endpointChoice()), ""));
        tasks.run(target::save, trouble -> {
            if (trouble.isPresent()) {
                fail(trouble.get());
            } else {
                file.set(Optional.of(target));
                tell(Notice.Kind.DONE, Message.of("document.saved", name(path)));
            }
        });
    }

    /** Writes an empty request, to be filled by hand. */
    public void exportSkeleton(Path path, Skeleton skeleton) {
        tasks.run(
                () -> skeleton.saveTo(path),
                trouble -> tell(
                        trouble.isPresent() ? Notice.Kind.FAILED : Notice.Kind.DONE,
                        trouble.orElse(Message.of("document.saved", name(path)))));
    }

    /** Takes over what a person has on the clipboard: a request, a command, code, or a token. */
    public void paste(String text) {
        tasks.run(() -> PasteReader.read(text), reading -> {
            switch (reading) {
                case Reading.Read<Pasted> read -> take(read.value());
                case Reading.Unreadable<Pasted> unreadable -> fail(unreadable.message());
            }
        });
    }

    private void take(Pasted pasted) {
        PastedForm filled = new PastedForm(form.endpointChoice(), form.request()).with(pasted);
        int logins = filled.request().logins().size();
        if (logins > Limits.LOGINS) {
            fail(Message.of("problem.logins.tooMany", logins, Limits.LOGINS));
            return;
        }
        boolean whole = pasted instanceof Pasted.WholeRequest || pasted instanceof Pasted.RecordedCalls;
        replace(filled.endpoint(), filled.request(), whole ? Optional.empty() : file.get());
        tell(Notice.Kind.REPLACED, PastedForm.told(pasted));
    }

    /**
     * Fills the form with a request of the app's own, such as a sample. What was in the form can be taken back.
     *
     * @param what says so, where something was
     */
    public void fill(EndpointChoice choice, IdentityRequest request, Message what) {
        boolean wasEmpty = form.request().equals(IdentityRequest.EMPTY);
        replace(choice, request, Optional.empty());
        if (wasEmpty) {
            dismiss();
        } else {
            tell(Notice.Kind.REPLACED, what);
        }
    }

    /** Holds the request against the service's limits, without a call. */
    public void check() {
        Optional<Problem> error = form.firstProblemThatStops();
        tell(
                error.isPresent() ? Notice.Kind.FAILED : Notice.Kind.DONE,
                error.map(Problem::message).orElse(Message.of("document.checked")));
    }

    /** Takes back the last opening or pasting. */
    public void undo() {
        before.ifPresent(state -> {
            form.fill(state.choice(), state.request());
            file.set(state.file());
            before = Optional.empty();
            tell(Notice.Kind.DONE, Message.of("document.undone"));
        });
    }

    /** The notice has been read. */
    public void dismiss() {
        notice.set(Optional.empty());
    }

    private void replace(EndpointChoice choice, IdentityRequest request, Optional<RequestFile> from) {
        before = Optional.of(new Before(form.endpointChoice(), form.request(), file.get()));
        form.fill(choice, request);
        file.set(from);
    }

    /** Forgets what could be taken back: it may hold tokens. */
    void close() {
        before = Optional.empty();
        file.set(Optional.empty());
    }

    private void fail(Message why) {
        tell(Notice.Kind.FAILED, why);
    }

    private void tell(Notice.Kind kind, Message message) {
        notice.set(Optional.of(new Notice(message, kind)));
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
