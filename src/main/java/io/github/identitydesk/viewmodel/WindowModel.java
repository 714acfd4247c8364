package io.github.identitydesk.viewmodel;

import io.github.identitydesk.aws.CaBundles;
import io.github.identitydesk.diagnosis.ExplainedMessage;
import io.github.identitydesk.diagnosis.Explanations;
import io.github.identitydesk.format.paste.Pasted.RecordedCall;
import io.github.identitydesk.format.paste.Pasted.RecordedCalls;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.store.HistoryEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

/** The state of one window, and the actions that concern several parts of it. */
public final class WindowModel {
    /** The delay after which the progress of a call is shown, in milliseconds. Shorter calls appear to be immediate. */
    private static final int PROGRESS_DELAY_MILLIS = 100;

    private final RequestForm form;
    private final TokenAnalysis tokenAnalysis;
    private final KnownPools pools;
    private final GetIdCall call;
    private final CallLog log;
    private final RequestDocument document;
    private final Copies copies;
    private final IdentityChecks checks;
    private final TaskRunner tasks;
    private final ChosenPool pool;
    private final Samples samples;
    private final Corrections corrections;
    private final ShownState shownState;
    private final FoundIdentity foundIdentity;
    private final Submission submission;
    private final Ticket ticket;
    private final StaleAnswer staleAnswer;

    /**
     * Creates the state of a new window.
     *
     * @param form the form
     * @param tokenAnalysis the analysis of the tokens in the form
     * @param pools the pools that the user can choose
     * @param call makes the calls
     * @param log the history of calls
     * @param document the request as a document
     * @param copies the request as text in many formats
     * @param checks the checks that can follow a call
     * @param samples the sample requests for the sandbox
     * @param tasks runs tasks in the background
     */
    public WindowModel(
            RequestForm form,
            TokenAnalysis tokenAnalysis,
            KnownPools pools,
            GetIdCall call,
            CallLog log,
            RequestDocument document,
            Copies copies,
            IdentityChecks checks,
            Samples samples,
            TaskRunner tasks) {
        this.form = form;
        this.tokenAnalysis = tokenAnalysis;
        this.pools = pools;
        this.call = call;
        this.log = log;
        this.document = document;
        this.copies = copies;
        this.checks = checks;
        this.tasks = tasks;
        this.pool = new ChosenPool(form, document.edits(), pools);
        this.samples = samples;
        this.submission = new Submission(form, pool, call, document.notices());
        this.corrections = new Corrections(form, document.edits(), submission);
        this.ticket = new Ticket(call, checks, tokenAnalysis, tasks);
        this.foundIdentity = new FoundIdentity(call.state());
        this.shownState = new ShownState(
                call.state(),
                CompletableFuture.delayedExecutor(PROGRESS_DELAY_MILLIS, TimeUnit.MILLISECONDS, tasks.ui()));
        document.pasting()
                .recording()
                .subscribe(found -> found.map(RecordedCalls::calls)
                        .filter(calls -> calls.size() == 1)
                        .ifPresent(calls -> take(calls.getFirst())));
        this.staleAnswer = new StaleAnswer(form, document.edits(), shownState.property());
    }

    /** Returns the form. */
    public RequestForm form() {
        return form;
    }

    /** Returns the analysis of the tokens. */
    public TokenAnalysis tokenAnalysis() {
        return tokenAnalysis;
    }

    /** Returns the identity pools that the user can choose. */
    public KnownPools pools() {
        return pools;
    }

    /** Returns the identity pool in the form. */
    public ChosenPool pool() {
        return pool;
    }

    /** Fills the form with a call that a browser has recorded, and shows its outcome. No request is sent. */
    public void take(RecordedCall recorded) {
        document.pasting().take(recorded);
        call.show(form.request(), form.endpointChoice(), recorded.answer());
    }

    /** Returns the submission of the form. */
    public Submission submission() {
        return submission;
    }

    /** Returns the call of the window. */
    public GetIdCall call() {
        return call;
    }

    /** The state of the call as the window shows it. The progress of a short call is not shown. */
    public ReadOnlyObjectProperty<CallState> shownState() {
        return shownState.property();
    }

    /** Returns the comparison of the answer that is shown with the content of the form. */
    public StaleAnswer staleAnswer() {
        return staleAnswer;
    }

    /** Returns the history of calls. */
    public CallLog log() {
        return log;
    }

    /** Returns the request as a document that can be opened, saved and pasted. */
    public RequestDocument document() {
        return document;
    }

    /** Returns the request as text in many formats. */
    public Copies copies() {
        return copies;
    }

    /** Returns the checks that can follow a call. */
    public IdentityChecks checks() {
        return checks;
    }

    /** Returns the IdentityId that the latest call found, to be copied. */
    public FoundIdentity foundIdentity() {
        return foundIdentity;
    }

    /** Returns the sample requests for the sandbox. */
    public Samples samples() {
        return samples;
    }

    /**
     * Fills the form with the sample for the first call, and calls the sandbox. Does nothing while a call is in progress, for
     * example after a double click.
     *
     * @param unsavedChanges asks before unsaved changes are discarded
     * @param clearText asks before tokens are sent unencrypted
     */
    public void trySandbox(UnsavedChangesPrompt unsavedChanges, ClearTextPrompt clearText) {
        if (!call.isRunning()) {
            samples.loadFirst(unsavedChanges, () -> submission.submit(clearText));
        }
    }

    /** Cancels the call or the check of the identity that is in progress, if any. */
    public void cancel() {
        call.cancel();
        checks.cancel();
    }

    /** Indicates whether a call or a check of the identity is in progress. */
    public ObservableValue<Boolean> cancellable() {
        return call.state()
                .flatMap(state -> checks.running().map(isRunning -> isRunning || state instanceof CallState.Calling));
    }

    /**
     * Fills the form with the request of an earlier call, without its tokens, which the history does not contain.
     *
     * @param entry the earlier call
     * @param prompt asks before unsaved changes are discarded
     */
    public void refill(HistoryEntry entry, UnsavedChangesPrompt prompt) {
        document.askBeforeDiscarding(
                prompt,
                () -> document.fill(
                        entry.endpoint(),
                        CallLog.request(entry),
                        Message.of("document.refilled", entry.time()),
                        "undo.refill"));
    }

    /** Returns the corrections that findings and explanations offer. */
    public Corrections corrections() {
        return corrections;
    }

    /** Returns the text for a ticket. */
    public Ticket ticket() {
        return ticket;
    }

    /**
     * Checks in the background whether a file contains certificate authorities that the calls can trust.
     *
     * @param file the file
     * @param then called on the UI thread with the reason why it does not, or empty if it does
     */
    public void checkCertificates(Path file, Consumer<Optional<Message>> then) {
        tasks.run(() -> CaBundles.problem(file), then);
    }

    /**
     * Explains the messages of the service in a text that the user has pasted.
     *
     * @param text the text
     * @param then called on the UI thread with the explanations, at least one
     */
    public void explain(String text, Consumer<List<ExplainedMessage>> then) {
        tasks.run(() -> Explanations.explainText(text), then);
    }

    /** Cancels the call and the checks in progress, and clears the tokens. Called when the window closes. */
    public void close() {
        call.cancel();
        checks.close();
        form.rows().clearTokens();
        document.close();
        pools.close();
        log.close();
    }
}
