package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.SavedRequest;
import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.format.paste.PasteReader;
import io.github.identitydesk.format.paste.Pasted;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.store.NamedPool;
import io.github.identitydesk.store.NamedPools;
import io.github.identitydesk.store.RecentDocuments;
import io.github.identitydesk.store.Store;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The request of a window as something that is opened, saved and pasted. Files are read and written in the background; a
 * request that replaces the form can be taken back.
 */
public final class RequestDocument {
    private final RequestForm form;
    private final Store store;
    private final TaskRunner tasks;
    private final RequestEdits edits;
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());

    /** The document of a form. */
    public RequestDocument(RequestForm form, Store store, TaskRunner tasks, InstantSource clock) {
        this.form = form;
        this.store = store;
        this.tasks = tasks;
        this.edits = new RequestEdits(form, clock);
        edits.undoLabel().subscribe((was, is) -> dismissUndo());
    }

    /** The edits of the request, to be undone and redone. */
    public RequestEdits edits() {
        return edits;
    }

    /** The file from which the request came, or to which it was saved last. */
    public Optional<RequestFile> file() {
        return edits.origin().get().file();
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
        RequestState state = new RequestState(choice, request);
        form.fill(choice, request);
        edits.begin(from.map(file -> Origin.file(file, state)).orElseGet(() -> Origin.reproducible(state)));
        from.ifPresent(this::remember);
        trouble.ifPresent(this::fail);
    }

    /** Opens a file in place of what is in the form; what cannot be read leaves the form as it was. */
    public void open(Path path) {
        tasks.run(() -> RequestFile.open(path), reading -> {
            switch (reading) {
                case Reading.Read<RequestFile> read -> {
                    RequestFile opened = read.value();
                    RequestState state = new RequestState(
                            opened.content().endpoint().orElseGet(form::endpointChoice), opened.request());
                    replace("undo.open", state, Origin.file(opened, state));
                    remember(opened);
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
     * @param then what to do once it is saved
     */
    public void save(Path path, TokenPolicy tokens, Runnable then) {
        RequestState state = form.state();
        IdentityRequest request = tokens.apply(state.request());
        RequestFormat named = RequestFormat.named(name(path)).orElse(RequestFormat.JSON);
        RequestFormat format = file().filter(
                        known -> named != RequestFormat.GETID && known.path().equals(path))
                .map(RequestFile::format)
                .orElse(named);
        RequestFile target = new RequestFile(
                path, format, new SavedRequest(request, Optional.of(state.endpoint()), name(state.request())));
        tasks.run(target::save, trouble -> {
            if (trouble.isPresent()) {
                fail(trouble.get());
            } else {
                edits.setOrigin(Origin.file(target, state));
                remember(target);
                tell(Notice.Kind.DONE, Message.of("document.saved", name(path)));
                then.run();
            }
        });
    }

    private String name(IdentityRequest request) {
        return store.namedPools().value().nameOf(request.identityPoolId()).orElse("");
    }

    /** Puts the file among the recent ones, and the name of its pool among the named pools. */
    private void remember(RequestFile used) {
        store.recentDocuments().change(recent -> recent.with(used.path()));
        SavedRequest content = used.content();
        NamedPool pool = new NamedPool(
                content.name(),
                content.request().identityPoolId(),
                content.endpoint().orElse(EndpointChoice.AWS));
        if (name(content.request()).isEmpty() && NamedPools.isPossible(pool)) {
            store.namedPools().change(pools -> pools.with(pool));
        }
    }

    /** The files opened or saved last, the latest first. */
    public List<Path> recentFiles() {
        return store.recentDocuments().value().files();
    }

    /** Finds out which of the recent files are not there now. */
    public void missingFiles(Consumer<Set<Path>> then) {
        tasks.run(store.recentDocuments().value()::missing, then);
    }

    /** Forgets the recent files. */
    public void clearRecentFiles() {
        store.recentDocuments().change(recent -> RecentDocuments.NONE);
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
        replace(
                "undo.paste",
                new RequestState(filled.endpoint(), filled.request()),
                whole ? Origin.HAND : edits.origin().get());
        tell(Notice.Kind.REPLACED, PastedForm.told(pasted));
    }

    /**
     * Fills the form with a request of the app's own, such as a sample. What was in the form can be taken back.
     *
     * @param what says so, where something was
     * @param undoKey the key of what undo calls it
     */
    public void fill(EndpointChoice choice, IdentityRequest request, Message what, String undoKey) {
        boolean wasEmpty = form.request().equals(IdentityRequest.EMPTY);
        RequestState state = new RequestState(choice, request);
        replace(undoKey, state, Origin.reproducible(state));
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

    /** The notice has been read. */
    public void dismiss() {
        notice.set(Optional.empty());
    }

    private void replace(String label, RequestState state, Origin from) {
        edits.perform(Message.of(label), from, () -> form.fill(state.endpoint(), state.request()));
    }

    /** A notice that offers to undo goes once something else would be undone. */
    private void dismissUndo() {
        if (notice.get().filter(told -> told.kind() == Notice.Kind.REPLACED).isPresent()) {
            dismiss();
        }
    }

    /** Forgets the edits: they may hold tokens. */
    void close() {
        edits.clear();
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
