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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The calls of the app as one window shows them: searched, and compared with the latest one. */
public final class CallLog {
    private final Store store;
    private final TaskRunner tasks;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<List<HistoryEntry>> entries =
            new ReadOnlyObjectWrapper<>(this, "entries", List.of());
    private final ReadOnlyObjectWrapper<Optional<Recognition>> recognition =
            new ReadOnlyObjectWrapper<>(this, "recognition", Optional.empty());
    private final Clock clock;
    private final HistoryWords words;
    private final BooleanProperty kept;
    private final Runnable refresh;
    private final Runnable followSettings;
    private Optional<CallRecord> latestCall = Optional.empty();
    private long latest;

    /**
     * What the history says of the identity that the latest call found.
     *
     * @param before the call that found an identity for the same login before
     * @param same whether it was the same identity
     */
    public record Recognition(HistoryEntry before, boolean same) {}

    /**
     * The calls in the store.
     *
     * @param tasks its background is never interrupted, because an interrupted writing fails
     * @param clock times are read in its zone
     * @param words what the user reads of a call
     */
    public CallLog(Store store, TaskRunner tasks, Clock clock, HistoryWords words) {
        this.words = words;
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
        this.refresh = () -> tasks.ui().execute(this::show);
        store.history().addListener(refresh);
        kept = new SimpleBooleanProperty(this, "kept", store.settings().value().keepsHistory());
        followSettings =
                () -> tasks.ui().execute(() -> kept.set(store.settings().value().keepsHistory()));
        store.settings().addListener(followSettings);
        kept.subscribe((was, is) -> {
            if (store.settings().value().keepsHistory() != is) {
                store.settings().change(settings -> settings.withHistory(is));
            }
        });
        search.subscribe(searched -> show());
    }

    /** What the user reads of a call. */
    public HistoryWords words() {
        return words;
    }

    /** The words that the shown calls have in common. */
    public StringProperty search() {
        return search;
    }

    /** The calls that are shown, newest first. */
    public ReadOnlyObjectProperty<List<HistoryEntry>> entries() {
        return entries.getReadOnlyProperty();
    }

    /** What is known of the identity that the latest call found. */
    public ReadOnlyObjectProperty<Optional<Recognition>> recognition() {
        return recognition.getReadOnlyProperty();
    }

    /** The identity pools called last, the latest first. */
    public List<RecentPool> recentPools() {
        return store.recentPools().value().pools();
    }

    /** Whether calls are kept from now on; what is there stays. It follows the settings, and they follow it. */
    public BooleanProperty kept() {
        return kept;
    }

    /**
     * Takes down a call that is sent now, unless the user does not want that. What was known of the one before no
     * longer stands.
     *
     * @param time the time now
     */
    Optional<CallRecord> begin(IdentityRequest request, EndpointChoice endpoint, Instant time) {
        recognition.set(Optional.empty());
        latestCall = store.settings().value().keepsHistory()
                ? Optional.of(new CallRecord(store, request, endpoint, time, tasks.background()))
                : Optional.empty();
        return latestCall;
    }

    /** Takes down how a call has ended. */
    void end(CallRecord call, Outcome outcome) {
        tasks.run(() -> call.end(outcome), known -> {
            if (latestCall.filter(latest -> latest == call).isPresent()) {
                recognition.set(known);
            }
        });
    }

    /** Records whether the identity that the latest call found gets credentials or an open-ID token. */
    void recordGrants(CheckedGrants grants) {
        latestCall.ifPresent(call -> tasks.background().execute(() -> call.recordGrants(grants)));
    }

    /** Takes a call out. */
    public void delete(HistoryEntry entry) {
        store.history().change(history -> history.without(entry.id()));
    }

    /**
     * Writes calls to a file, as JSON where its name ends so and else as CSV. They hold no secrets.
     *
     * @param then told on the UI thread what went wrong, if anything did
     */
    public void export(List<HistoryEntry> calls, Path file, Consumer<Optional<Message>> then) {
        HistoryExport format = file.toString().endsWith(".json") ? HistoryExport.JSON : HistoryExport.CSV;
        tasks.run(() -> format.save(calls, file), then);
    }

    /** Takes all calls out. */
    public void clear() {
        store.history().change(history -> History.EMPTY);
    }

    /** The request of a call, its tokens still to be pasted. */
    static IdentityRequest request(HistoryEntry entry) {
        return new IdentityRequest(
                entry.identityPoolId(),
                entry.accountId(),
                entry.logins().stream()
                        .map(login -> new Login(login.providerName(), Token.BLANK))
                        .toList());
    }

    /** Lets go of the store, as the window closes. */
    void close() {
        store.history().removeListener(refresh);
        store.settings().removeListener(followSettings);
    }

    /** The search index is built only while the user searches, so adding calls does not wait for it. */
    private void show() {
        long mine = ++latest;
        String searched = search.get();
        History history = store.history().value();
        if (searched.isBlank()) {
            entries.set(history.entries());
        } else {
            tasks.run(() -> new HistorySearch(history, clock.getZone(), words::all).find(searched), found -> {
                if (mine == latest) {
                    entries.set(found);
                }
            });
        }
    }
}
