package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.SavedRequest;
import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.format.paste.HarFile;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.store.Store;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The request of a window as something that is opened, saved and pasted. Files are read and written in the background;
 * a request that replaces the form can be taken back.
 */
public final class RequestDocument {
    private final RequestForm form;
    private final TaskRunner tasks;
    private final RequestEdits edits;
    private final RecentFiles recent;
    private final Notices notices;
    private final Pasting pasting;

    /** The document of a form. */
    public RequestDocument(RequestForm form, Store store, TaskRunner tasks, InstantSource clock) {
        this.form = form;
        this.tasks = tasks;
        this.edits = new RequestEdits(form, clock);
        this.recent = new RecentFiles(store, tasks);
        this.notices = new Notices(edits);
        this.pasting = new Pasting(form, edits, tasks, notices);
    }

    /** The edits of the request, to be undone and redone. */
    public RequestEdits edits() {
        return edits;
    }

    /** The file from which the request came, or to which it was saved last. */
    public Optional<RequestFile> file() {
        return edits.origin().get().file();
    }

    /** The files that were opened or saved last. */
    public RecentFiles recent() {
        return recent;
    }

    /** What the window tells about the document. */
    public Notices notices() {
        return notices;
    }

    /**
     * Runs what replaces the request or closes its window. Changes that are not in a file are asked about first.
     *
     * @param prompt asks
     * @param proceed what to do unless the user cancels; it may be run before this method returns
     */
    public void beforeLoss(UnsavedChangesPrompt prompt, Runnable proceed) {
        if (edits.changed().get()) {
            prompt.ask(proceed);
        } else {
            proceed.run();
        }
    }

    /**
     * Fills the form as the window opens, which cannot be undone.
     *
     * @param from the file from which the request was read
     * @param error why the file could not be read, if it could not
     */
    public void begin(
            EndpointChoice choice, IdentityRequest request, Optional<RequestFile> from, Optional<Message> error) {
        RequestState state = new RequestState(choice, request);
        form.fill(choice, request);
        edits.begin(from.map(file -> Origin.file(file, state)).orElseGet(() -> Origin.reproducible(state)));
        from.ifPresent(recent::add);
        error.ifPresent(notices::fail);
    }

    /**
     * Opens a file, replacing the content of the form. If the file cannot be read, the form is unchanged.
     *
     * @param prompt asks before unsaved changes are replaced
     */
    public void open(Path path, UnsavedChangesPrompt prompt) {
        beforeLoss(prompt, () -> open(path));
    }

    /** Opens one file as {@link #open(Path, UnsavedChangesPrompt)} does, and takes several over as one request. */
    public void open(List<Path> files, UnsavedChangesPrompt prompt) {
        if (files.size() == 1) {
            open(files.getFirst(), prompt);
        } else if (!files.isEmpty()) {
            pasting.files(files);
        }
    }

    private void open(Path path) {
        tasks.run(() -> HarFile.isOne(path), isRecording -> {
            if (isRecording) {
                pasting.recording(path);
            } else {
                openRequest(path);
            }
        });
    }

    private void openRequest(Path path) {
        tasks.run(() -> RequestFile.open(path), reading -> {
            switch (reading) {
                case Reading.Read<RequestFile> read -> {
                    RequestFile opened = read.value();
                    RequestState state = new RequestState(
                            opened.content().endpoint().orElseGet(form::endpointChoice), opened.request());
                    replace("undo.open", state, Origin.file(opened, state));
                    recent.add(opened);
                    notices.tell(Notice.Kind.REPLACED, Message.of("document.opened", name(path)));
                }
                case Reading.Unreadable<RequestFile> unreadable -> notices.fail(unreadable.message());
            }
        });
    }

    /** Whether the request has a token, so that saving must ask whether to write it. */
    public boolean hasTokens() {
        return form.request().logins().stream().anyMatch(login -> !login.token().isBlank());
    }

    /**
     * Saves the request. A file that was opened keeps its format, and a new one has that of its name's ending, JSON by
     * default; a {@code .getid} file is always a document with the endpoint in it.
     *
     * @param path the file to write
     * @param tokens whether the tokens are written
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
                path,
                format,
                new SavedRequest(request, Optional.of(state.endpoint()), recent.poolName(state.request())));
        tasks.run(target::save, error -> {
            if (error.isPresent()) {
                notices.fail(error.get());
            } else {
                edits.setOrigin(Origin.file(target, state));
                recent.add(target);
                notices.tell(Notice.Kind.DONE, Message.of("document.saved", name(path)));
                then.run();
            }
        });
    }

    /** Writes an empty request, to be filled by hand. */
    public void exportSkeleton(Path path, Skeleton skeleton) {
        tasks.run(
                () -> skeleton.saveTo(path),
                error -> notices.tell(
                        error.isPresent() ? Notice.Kind.FAILED : Notice.Kind.DONE,
                        error.orElse(Message.of("document.saved", name(path)))));
    }

    /**
     * Takes over a text from the clipboard: a request, a command, code, or a token. That can be undone, so nothing is
     * asked.
     */
    public void paste(String text) {
        pasting.text(text);
    }

    /** What takes over texts, several files and recordings. */
    public Pasting pasting() {
        return pasting;
    }

    /**
     * Fills the form with a request that the app can produce again, such as a sample. That can be undone.
     *
     * @param what the notice, where the form was not empty
     * @param undoKey the key of the name that undo has for it
     */
    void fill(EndpointChoice choice, IdentityRequest request, Message what, String undoKey) {
        boolean wasEmpty = form.request().equals(IdentityRequest.EMPTY);
        RequestState state = new RequestState(choice, request);
        replace(undoKey, state, Origin.reproducible(state));
        if (wasEmpty) {
            notices.dismiss();
        } else {
            notices.tell(Notice.Kind.REPLACED, what);
        }
    }

    /** Compares the request with the limits of the service, without a call, and tells the result. */
    public void check() {
        Optional<Problem> error = form.firstProblemThatStops();
        notices.tell(
                error.isPresent() ? Notice.Kind.FAILED : Notice.Kind.DONE,
                error.map(Problem::message).orElse(Message.of("document.checked")));
    }

    private void replace(String label, RequestState state, Origin from) {
        edits.perform(Message.of(label), from, () -> form.fill(state.endpoint(), state.request()));
    }

    /** Forgets the edits: they may hold tokens. */
    void close() {
        edits.clear();
        pasting.close();
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
