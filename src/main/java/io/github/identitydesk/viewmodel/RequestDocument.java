package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.format.TextFiles;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.format.paste.HarFile;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.store.Store;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The request of a window as a document that can be opened, saved and pasted. Files are read and written in the background.
 * Replacing the request is an edit, which can be undone.
 */
public final class RequestDocument {
    private final RequestForm form;
    private final TaskRunner tasks;
    private final RequestEdits edits;
    private final RecentFiles recent;
    private final Notices notices;
    private final RequestSaving saving;
    private final Pasting pasting;

    /**
     * Creates the document of a form.
     *
     * @param form the form
     * @param store the store that contains the recent files and the named pools
     * @param tasks runs tasks in the background
     * @param clock the clock that separates edits and ends notices
     */
    public RequestDocument(RequestForm form, Store store, TaskRunner tasks, InstantSource clock) {
        this.form = form;
        this.tasks = tasks;
        this.edits = new RequestEdits(form, clock);
        this.recent = new RecentFiles(store, tasks);
        this.notices = new Notices(edits, clock);
        this.saving = new RequestSaving(form, edits, recent, notices, tasks);
        this.pasting = new Pasting(form, edits, tasks, notices);
    }

    /** Returns the edits of the request, which can be undone and redone. */
    public RequestEdits edits() {
        return edits;
    }

    /** Returns the file that the request was opened from or last saved to, if any. */
    public Optional<RequestFile> file() {
        return edits.origin().get().file();
    }

    /** Returns the files that were opened or saved most recently. */
    public RecentFiles recent() {
        return recent;
    }

    /** Returns the notices about the document. */
    public Notices notices() {
        return notices;
    }

    /**
     * Runs an action that discards the request, such as replacing it or closing its window. Asks first if the request has
     * unsaved changes.
     *
     * @param prompt asks the user
     * @param proceed the action, which is not run if the user cancels; it may be run before this method returns
     */
    public void askBeforeDiscarding(UnsavedChangesPrompt prompt, Runnable proceed) {
        if (edits.changed().get()) {
            prompt.ask(proceed);
        } else {
            proceed.run();
        }
    }

    /**
     * Sets the initial content of the form when the window opens. This cannot be undone.
     *
     * @param choice the endpoint
     * @param request the request
     * @param from the file that the request was read from, if any
     * @param error why the file could not be read, if it could not
     */
    public void begin(
            EndpointChoice choice, IdentityRequest request, Optional<RequestFile> from, Optional<Message> error) {
        RequestState state = new RequestState(choice, request);
        form.fill(choice, request);
        form.showProblemsOfContent();
        edits.begin(from.map(file -> Origin.file(file, state)).orElseGet(() -> Origin.reproducible(state)));
        from.ifPresent(recent::add);
        error.ifPresent(notices::showFailure);
    }

    /**
     * Opens a file, whose content replaces the content of the form. If the file cannot be read, the form is unchanged.
     *
     * @param path the file
     * @param prompt asks before unsaved changes are discarded
     */
    public void open(Path path, UnsavedChangesPrompt prompt) {
        askBeforeDiscarding(prompt, () -> open(path));
    }

    /**
     * Opens one file like {@link #open(Path, UnsavedChangesPrompt)}, or pastes several files that belong together.
     *
     * @param files the files
     * @param prompt asks before unsaved changes are discarded
     */
    public void open(List<Path> files, UnsavedChangesPrompt prompt) {
        if (files.size() == 1) {
            open(files.getFirst(), prompt);
        } else if (!files.isEmpty()) {
            pasting.files(files);
        }
    }

    private void open(Path path) {
        tasks.run(() -> HarFile.isHar(path), isRecording -> {
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
                    form.showProblemsOfContent();
                    recent.add(opened);
                    notices.show(Notice.Kind.REPLACED, Message.of("document.opened", TextFiles.nameOf(path)));
                }
                case Reading.Unreadable<RequestFile> unreadable -> notices.showRejection(unreadable.message());
            }
        });
    }

    /** Returns whether the request contains a token, so that the user must be asked whether to save it. */
    public boolean hasTokens() {
        return form.request().hasTokens();
    }

    /**
     * Saves the request. A file that was opened keeps its format. The extension determines the format of a new file; the
     * default is JSON. A {@code .getid} file is always a document that contains the endpoint.
     *
     * @param path the file to write
     * @param tokens whether the tokens are written
     * @param then runs on the UI thread after the request is saved
     */
    public void save(Path path, TokenPolicy tokens, Runnable then) {
        saving.save(path, tokens, then);
    }

    /**
     * Writes an empty request to a file, for the user to fill in.
     *
     * @param path the file to write
     * @param skeleton the format
     */
    public void exportSkeleton(Path path, Skeleton skeleton) {
        tasks.run(
                () -> skeleton.saveTo(path),
                error -> notices.show(
                        error.isPresent() ? Notice.Kind.FAILED : Notice.Kind.DONE,
                        error.orElse(Message.of("document.saved", TextFiles.nameOf(path)))));
    }

    /**
     * Pastes a text from the clipboard: a request, a command, code, a recording, or a token. This is an edit, which can be
     * undone, so that the user is not asked before.
     */
    public void paste(String text) {
        pasting.text(text);
    }

    /** Returns the object that pastes texts, several files and recordings. */
    public Pasting pasting() {
        return pasting;
    }

    /**
     * Replaces the content of the form by a request that the app can create again, such as a sample. This can be undone.
     *
     * @param choice the endpoint
     * @param request the request
     * @param what the notice to show if the form was not empty
     * @param undoKey the message key of the name of the edit
     */
    void fill(EndpointChoice choice, IdentityRequest request, Message what, String undoKey) {
        boolean wasEmpty = form.request().equals(IdentityRequest.EMPTY);
        RequestState state = new RequestState(choice, request);
        replace(undoKey, state, Origin.reproducible(state));
        if (wasEmpty) {
            notices.dismiss();
        } else {
            notices.show(Notice.Kind.REPLACED, what);
        }
    }

    private void replace(String label, RequestState state, Origin from) {
        edits.perform(Message.of(label), from, () -> form.fill(state.endpoint(), state.request()));
    }

    /** Clears the edits and the recording, because they may contain tokens. */
    void close() {
        edits.clear();
        pasting.close();
    }
}
