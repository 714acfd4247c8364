package io.github.identitydesk.viewmodel;

import io.github.identitydesk.aws.CaBundles;
import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.Explanations;
import io.github.identitydesk.diagnosis.Report;
import io.github.identitydesk.format.paste.Pasted.RecordedCall;
import io.github.identitydesk.format.paste.Pasted.RecordedCalls;
import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.words.Messages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The state of one window, and what concerns several parts of it. */
public final class WindowModel {
    /** What takes no longer than this appears to happen at once. */
    private static final int MOMENT_MILLIS = 100;

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
    private final ReadOnlyObjectWrapper<Optional<Place>> placeToFix =
            new ReadOnlyObjectWrapper<>(this, "placeToFix", Optional.empty());
    private final StaleAnswer staleAnswer;

    /**
     * The state of a window that opens.
     *
     * @param form what the user typed
     * @param tokenAnalysis the analysis of its tokens
     * @param pools the pools that can be chosen
     * @param call makes the call
     * @param log the history of calls
     * @param document the request as something that is opened, saved and pasted
     * @param copies the request as texts to copy
     * @param checks the checks that can follow an answer
     * @param samples the requests with which the sandbox can be tried
     * @param tasks runs work in the background
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
        this.corrections = new Corrections(form, document.edits(), this::submit);
        this.foundIdentity = new FoundIdentity(call.state());
        this.shownState = new ShownState(
                call.state(), CompletableFuture.delayedExecutor(MOMENT_MILLIS, TimeUnit.MILLISECONDS, tasks.ui()));
        document.pasting()
                .recording()
                .subscribe(found -> found.map(RecordedCalls::calls)
                        .filter(calls -> calls.size() == 1)
                        .ifPresent(calls -> take(calls.getFirst())));
        this.staleAnswer = new StaleAnswer(form, document.edits(), shownState.property());
    }

    /** What the user typed. */
    public RequestForm form() {
        return form;
    }

    /** The analysis of the tokens. */
    public TokenAnalysis tokenAnalysis() {
        return tokenAnalysis;
    }

    /** The identity pools that can be chosen instead of typed. */
    public KnownPools pools() {
        return pools;
    }

    /** The identity pool in the form. */
    public ChosenPool pool() {
        return pool;
    }

    /** Fills the form with a call that a browser has recorded, and shows how it ended; nothing is sent. */
    public void take(RecordedCall recorded) {
        if (document.pasting().take(recorded)) {
            call.show(form.request(), form.endpointChoice(), recorded.answer());
        }
    }

    /** The window's call. */
    public GetIdCall call() {
        return call;
    }

    /** The state of the call as the window shows it; a call that ends within a moment is not shown as under way. */
    public ReadOnlyObjectProperty<CallState> shownState() {
        return shownState.property();
    }

    /** Whether the answer still belongs to what is in the form. */
    public StaleAnswer staleAnswer() {
        return staleAnswer;
    }

    /** The history of calls. */
    public CallLog log() {
        return log;
    }

    /** The request as something that is opened, saved and pasted. */
    public RequestDocument document() {
        return document;
    }

    /** The request as texts to copy. */
    public Copies copies() {
        return copies;
    }

    /** The checks that can follow an answer. */
    public IdentityChecks checks() {
        return checks;
    }

    /** The place to which the focus moves: the problem that stopped the last submit, or a new login. */
    public ReadOnlyObjectProperty<Optional<Place>> placeToFix() {
        return placeToFix.getReadOnlyProperty();
    }

    /** Adds a login of a provider, and moves the focus to what is missing in it. At the limit of logins it does nothing. */
    public void addLogin(String providerName) {
        form.addLogin(providerName).ifPresent(row -> {
            Column missing = providerName.isEmpty() ? Column.PROVIDER_NAME : Column.PROVIDER_TOKEN;
            placeToFix.set(Optional.of(new Cell(form.logins().indexOf(row), missing)));
        });
    }

    /** The IdentityId that the last call found, as something to copy. */
    public FoundIdentity foundIdentity() {
        return foundIdentity;
    }

    /** The sample requests of the sandbox. */
    public Samples samples() {
        return samples;
    }

    /**
     * Asks for the IdentityId, unless a call is under way or something in the form stops it.
     *
     * @param prompt asks before tokens travel unencrypted
     */
    public void submit(ClearTextPrompt prompt) {
        if (call.isRunning()) {
            return;
        }
        pool.chooseTypedName();
        Optional<Place> error = form.firstError();
        placeToFix.set(Optional.empty());
        placeToFix.set(error);
        if (error.isEmpty()) {
            IdentityRequest request = form.request();
            EndpointChoice choice = form.endpointChoice();
            hostInTheClear(request, choice)
                    .ifPresentOrElse(
                            host -> prompt.ask(host, () -> call.start(request, choice)),
                            () -> call.start(request, choice));
        }
    }

    /**
     * Asks for the IdentityId before there is a window, if no problem stops the call and nothing must be confirmed.
     *
     * @return whether the call was started
     */
    public boolean submitUnseen() {
        IdentityRequest request = form.request();
        EndpointChoice choice = form.endpointChoice();
        boolean isClear =
                form.firstError().isEmpty() && hostInTheClear(request, choice).isEmpty();
        if (isClear) {
            call.start(request, choice);
        }
        return isClear;
    }

    /** The computer to which the tokens of the request would travel unencrypted. */
    private static Optional<String> hostInTheClear(IdentityRequest request, EndpointChoice choice) {
        return choice.hostInTheClear().filter(host -> !request.isGuest());
    }

    /**
     * Fills the form with the sample for a first call, and calls the sandbox; does nothing while a call is under way, as after a
     * double click.
     *
     * @param unsavedChanges asks before unsaved changes are replaced
     * @param clearText asks before tokens travel unencrypted
     */
    public void trySandbox(UnsavedChangesPrompt unsavedChanges, ClearTextPrompt clearText) {
        if (!call.isRunning()) {
            samples.loadFirst(unsavedChanges, () -> submit(clearText));
        }
    }

    /** Cancels the call, or the check of the identity that is under way. */
    public void cancel() {
        call.cancel();
        checks.cancel();
    }

    /** Whether a call or a check of the identity is under way. */
    public ObservableValue<Boolean> cancellable() {
        return call.state()
                .flatMap(state -> checks.asking().map(isAsking -> isAsking || state instanceof CallState.Calling));
    }

    /**
     * Fills the form with the request of an earlier call, without its tokens, which are not kept.
     *
     * @param prompt asks before unsaved changes are replaced
     */
    public void refill(HistoryEntry entry, UnsavedChangesPrompt prompt) {
        document.beforeLoss(
                prompt,
                () -> document.fill(
                        entry.endpoint(),
                        CallLog.request(entry),
                        Message.of("document.refilled", entry.time()),
                        "undo.refill"));
    }

    /** The corrections that findings and explanations offer. */
    public Corrections corrections() {
        return corrections;
    }

    /**
     * Writes the answer and the report of the call that has ended, for a ticket.
     *
     * @param messages its messages
     * @param then what to do with it; not called while there is no such call
     */
    public void report(Messages messages, Consumer<String> then) {
        if (call.state().get() instanceof CallState.Ended ended) {
            Instant now = tokenAnalysis.now().get();
            CheckedGrants grants = checks.grants();
            tasks.run(
                    () -> new Report(Report.versions(messages), ended.request(), ended.outcome(), grants, now)
                            .ticket(messages),
                    then);
        }
    }

    /** Tells whether a file holds certificate authorities that calls can trust; it is read in the background. */
    public void checkCertificates(Path file, Consumer<Boolean> then) {
        tasks.run(() -> CaBundles.isUsable(file), then);
    }

    /** Explains a message of the service that was pasted from elsewhere. */
    public void explain(String message, Consumer<Explanation> then) {
        tasks.run(() -> Explanations.explainText(message), then);
    }

    /** Ends what is under way and forgets the tokens, as the window closes. */
    public void close() {
        call.cancel();
        checks.close();
        form.clearTokens();
        document.close();
        pools.close();
        log.close();
    }
}
