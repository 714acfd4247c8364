package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.store.FingerprintKey;
import io.github.identitydesk.store.History;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.HistorySearch;
import io.github.identitydesk.store.RecentPool;
import io.github.identitydesk.store.Settings;
import io.github.identitydesk.store.Store;
import io.github.identitydesk.token.LoginFingerprint;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
    private final Runnable refresh;
    private long latest;

    /**
     * What the history says of the identity that the latest call found.
     *
     * @param before the call that found an identity for the same login before
     * @param same whether it was the same identity
     */
    public record Recognition(HistoryEntry before, boolean same) {}

    /** The calls in the store; times are read in the clock's zone. */
    public CallLog(Store store, TaskRunner tasks, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
        this.refresh = () -> tasks.ui().execute(this::show);
        store.history().addListener(refresh);
        search.subscribe(words -> show());
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

    /** Whether calls are kept. */
    public boolean isKept() {
        return store.settings().value().keepsHistory();
    }

    /** Has calls kept from now on, or no longer; what is there stays. */
    public void keep(boolean kept) {
        store.settings().change(settings -> settings.withHistory(kept));
    }

    /** A call begins: what was known of the one before no longer stands. */
    void begin() {
        recognition.set(Optional.empty());
    }

    /** Takes down a call that has ended, unless the person does not want that. */
    void add(IdentityRequest request, EndpointChoice endpoint, Outcome outcome) {
        Settings settings = store.settings().value();
        if (!settings.keepsHistory()) {
            return;
        }
        tasks.run(() -> entry(request, endpoint, outcome), entry -> {
            History before = store.history().value();
            entry.identityId()
                    .ifPresent(found -> recognition.set(before.earlierIdentities(entry).stream()
                            .findFirst()
                            .map(earlier -> new Recognition(
                                    earlier, earlier.identityId().equals(Optional.of(found))))));
            store.history().change(history -> history.with(entry));
            store.recentPools().change(pools -> pools.with(new RecentPool(request.identityPoolId(), endpoint)));
        });
    }

    /** Takes a call out. */
    public void delete(HistoryEntry entry) {
        store.history().change(history -> history.without(entry.id()));
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
    }

    private HistoryEntry entry(IdentityRequest request, EndpointChoice endpoint, Outcome outcome) {
        FingerprintKey key = store.fingerprintKey();
        Map<String, String> fingerprints = new HashMap<>();
        request.logins()
                .forEach(login -> fingerprints.put(login.providerName(), LoginFingerprint.of(login, key.bytes())));
        return HistoryEntry.of(UUID.randomUUID(), request, endpoint, outcome, fingerprints);
    }

    /** Only who searches has the calls made ready for it; whoever adds one call after the other does not wait for that. */
    private void show() {
        long mine = ++latest;
        String words = search.get();
        History history = store.history().value();
        if (words.isBlank()) {
            entries.set(history.entries());
        } else {
            tasks.run(() -> new HistorySearch(history, clock.getZone()).find(words), found -> {
                if (mine == latest) {
                    entries.set(found);
                }
            });
        }
    }
}
