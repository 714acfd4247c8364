package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.store.History;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.HistoryExport;
import io.github.identitydesk.store.HistorySearch;
import io.github.identitydesk.store.RecentPool;
import io.github.identitydesk.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The call history as one window shows it. The history can be searched, and the latest call is compared with earlier ones. */
public final class CallLog {
    private final Store store;
    private final TaskRunner tasks;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<List<HistoryEntry>> entries =
            new ReadOnlyObjectWrapper<>(this, "entries", List.of());
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty", true);
    private final ReadOnlyObjectWrapper<Optional<Recognition>> recognition =
            new ReadOnlyObjectWrapper<>(this, "recognition", Optional.empty());
    private final Clock clock;
    private final HistoryTexts texts;
    private final BooleanProperty recording;
    private final Runnable refresh;
    private final Runnable followSettings;
    private Optional<CallRecord> latestCall = Optional.empty();
    private long latest;

    /**
     * The result of the comparison of the identity that the latest call found with the history.
     *
     * @param before the earlier call that found an identity for the same login
     * @param same whether both found the same identity
     */
    public record Recognition(HistoryEntry before, boolean same) {}

    /**
     * Creates the view of a window on the history.
     *
     * @param store the store that contains the history
     * @param tasks runs tasks; its background executor must not interrupt them, because an interrupted write fails
     * @param clock provides the time zone in which times are searched
     * @param texts formats the calls, as they are shown and searched
     */
    public CallLog(Store store, TaskRunner tasks, Clock clock, HistoryTexts texts) {
        this.texts = texts;
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
        this.refresh = () -> tasks.ui().execute(this::show);
        store.history().addListener(refresh);
        recording = new SimpleBooleanProperty(
                this, "recording", store.settings().value().keepsHistory());
        followSettings = () ->
                tasks.ui().execute(() -> recording.set(store.settings().value().keepsHistory()));
        store.settings().addListener(followSettings);
        recording.subscribe((was, is) -> {
            if (store.settings().value().keepsHistory() != is) {
                store.settings().change(settings -> settings.withHistory(is));
            }
        });
        search.subscribe(searched -> show());
    }

    /** Returns the texts that are shown for a call. */
    public HistoryTexts texts() {
        return texts;
    }

    /** The search words. A call matches if it contains all of them; all calls match if the text is blank. */
    public StringProperty search() {
        return search;
    }

    /** The calls that match the search, newest first. */
    public ReadOnlyObjectProperty<List<HistoryEntry>> entries() {
        return entries.getReadOnlyProperty();
    }

    /** Indicates whether the history has no calls, no matter what is searched. */
    public ReadOnlyBooleanProperty empty() {
        return empty.getReadOnlyProperty();
    }

    /**
     * The result of the comparison of the identity that the latest call found with the history; empty if there is no earlier
     * one.
     */
    public ReadOnlyObjectProperty<Optional<Recognition>> recognition() {
        return recognition.getReadOnlyProperty();
    }

    /** Returns the identity pools of the latest calls, most recent first. */
    public List<RecentPool> recentPools() {
        return store.recentPools().value().pools();
    }

    /**
     * Indicates whether future calls are added to the history. Existing entries are kept. The property and the settings follow
     * each other.
     */
    public BooleanProperty recording() {
        return recording;
    }

    /**
     * Adds a call that is about to be sent to the history, unless the settings exclude that. Clears {@link #recognition}.
     *
     * @param request the request
     * @param endpoint the endpoint
     * @param time the current time
     * @return the record to complete when the call ends, or empty if the history is off
     */
    Optional<CallRecord> begin(IdentityRequest request, EndpointChoice endpoint, Instant time) {
        recognition.set(Optional.empty());
        latestCall = store.settings().value().keepsHistory()
                ? Optional.of(new CallRecord(store, request, endpoint, time, tasks.background()))
                : Optional.empty();
        return latestCall;
    }

    /**
     * Ends the connection of the answer that is shown with the history, because another answer is shown that was not called
     * here. Clears {@link #recognition}.
     */
    void forgetLatest() {
        recognition.set(Optional.empty());
        latestCall = Optional.empty();
    }

    /** Completes the record of a call that has ended. */
    void end(CallRecord call, Outcome outcome) {
        tasks.run(() -> call.end(outcome), known -> {
            if (latestCall.filter(latest -> latest == call).isPresent()) {
                recognition.set(known);
            }
        });
    }

    /** Adds to the record of the latest call whether its identity can get credentials or an OpenID token. */
    void recordGrants(CheckedGrants grants) {
        latestCall.ifPresent(call -> tasks.background().execute(() -> call.recordGrants(grants)));
    }

    /** Deletes a call from the history. */
    public void delete(HistoryEntry entry) {
        store.history().change(history -> history.without(entry.id()));
    }

    /** Adds a deleted call to the history again. */
    public void restore(HistoryEntry entry) {
        store.history().change(history -> history.with(entry));
    }

    /**
     * Writes calls to a file, as JSON if its name ends with {@code .json} and as CSV otherwise. The calls contain no secrets.
     *
     * @param calls the calls
     * @param file the file
     * @param then called on the UI thread with the error, or with empty if the file was written
     */
    public void export(List<HistoryEntry> calls, Path file, Consumer<Optional<Message>> then) {
        HistoryExport format = file.toString().endsWith(".json") ? HistoryExport.JSON : HistoryExport.CSV;
        tasks.run(() -> format.save(calls, store.namedPools().value(), file), then);
    }

    /** Deletes all calls from the history. */
    public void clear() {
        store.history().change(history -> History.EMPTY);
    }

    /** Returns the request of a call with blank tokens, because the history does not contain tokens. */
    static IdentityRequest request(HistoryEntry entry) {
        return new IdentityRequest(
                entry.identityPoolId(),
                entry.accountId(),
                entry.logins().stream()
                        .map(login -> new Login(login.providerName(), Token.BLANK))
                        .toList());
    }

    /** Removes the listeners from the store. Called when the window closes. */
    void close() {
        store.history().removeListener(refresh);
        store.settings().removeListener(followSettings);
    }

    /** The search index is built only while the user searches, so that adding a call does not wait for it. */
    private void show() {
        long mine = ++latest;
        String searched = search.get();
        History history = store.history().value();
        empty.set(history.entries().isEmpty());
        if (searched.isBlank()) {
            entries.set(history.entries());
        } else {
            tasks.run(() -> new HistorySearch(history, clock.getZone(), texts::all).find(searched), found -> {
                if (mine == latest) {
                    entries.set(found);
                }
            });
        }
    }
}
