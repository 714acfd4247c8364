package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.store.FingerprintKey;
import io.github.identitydesk.store.History;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.RecentPool;
import io.github.identitydesk.store.Store;
import io.github.identitydesk.token.LoginFingerprint;
import io.github.identitydesk.token.SecretRedactor;
import io.github.identitydesk.viewmodel.CallLog.Recognition;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One call as it goes into the history: a row when it is sent, which is completed when the call ends. So a call is in the
 * history even if the app does not live to see its end.
 */
final class CallRecord {
    /** What a call waits for its row at most, where another process keeps the history locked. */
    private static final int PATIENCE_MILLIS = 500;

    private static final String REDACTED = "…";

    private final Store store;
    private final IdentityRequest request;
    private final CompletableFuture<HistoryEntry> row;
    private final CompletableFuture<UUID> completed = new CompletableFuture<>();

    /**
     * A call that is sent now.
     *
     * @param time the time now
     * @param storage writes the row
     */
    CallRecord(Store store, IdentityRequest request, EndpointChoice endpoint, Instant time, Executor storage) {
        this.store = store;
        this.request = request;
        this.row = CompletableFuture.supplyAsync(() -> sent(endpoint, time), storage);
    }

    private HistoryEntry sent(EndpointChoice endpoint, Instant time) {
        FingerprintKey key = store.fingerprintKey();
        Map<String, String> fingerprints = new HashMap<>();
        request.logins()
                .forEach(login -> fingerprints.put(login.providerName(), LoginFingerprint.of(login, key.bytes())));
        HistoryEntry entry = HistoryEntry.sent(UUID.randomUUID(), time, request, endpoint, fingerprints);
        store.history().change(history -> history.with(entry));
        store.history().save();
        store.recentPools().change(pools -> pools.with(new RecentPool(request.identityPoolId(), endpoint)));
        return entry;
    }

    /** Waits until the row is written, or half a second, or until the thread is interrupted. */
    void awaitRow() {
        try {
            row.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The call is worth more than its row.
        }
    }

    /**
     * Completes the row; not on the UI thread.
     *
     * @return what the history says of the identity that was found
     */
    Optional<Recognition> end(Outcome outcome) {
        HistoryEntry entry = row.join().ended(outcome, new SecretRedactor(request, REDACTED, REDACTED)::of);
        History before = store.history().value();
        store.history().change(history -> history.with(entry));
        completed.complete(entry.id());
        return entry.identityId()
                .flatMap(found -> before.earlierIdentities(entry).stream()
                        .findFirst()
                        .map(earlier ->
                                new Recognition(earlier, earlier.identityId().equals(Optional.of(found)))));
    }

    /** Adds to the completed row whether something was granted to its identity; not on the UI thread. */
    void recordGrants(CheckedGrants grants) {
        UUID id = completed.join();
        store.history()
                .change(history -> history.entries().stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst()
                        .map(entry -> history.with(entry.withGrants(grants)))
                        .orElse(history));
    }
}
