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
 * The history entry of one call. It is added when the call is sent, and completed when the call ends. Therefore the history
 * contains the call even if the app is terminated before the end.
 */
final class CallRecord {
    /**
     * The maximum time that a call waits for its entry, in milliseconds, for example while another process locks the history.
     */
    private static final int MAX_WAIT_MILLIS = 500;

    private static final String REDACTED = "…";

    private final Store store;
    private final IdentityRequest request;
    private final CompletableFuture<HistoryEntry> row;
    /** The ID of the completed entry, or empty if the entry could not be written. */
    private final CompletableFuture<Optional<UUID>> completed = new CompletableFuture<>();

    /**
     * Creates the record of a call that is about to be sent.
     *
     * @param store the store that contains the history
     * @param request the request
     * @param endpoint the endpoint
     * @param time the current time
     * @param storage the executor that writes the entry
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

    /** Waits until the entry is written, half a second has passed, or the thread is interrupted. */
    void awaitRow() {
        try {
            row.get(MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The call proceeds even if its entry cannot be written.
        }
    }

    /**
     * Completes the entry. Call this on a background thread, because it waits for the entry.
     *
     * @param outcome the outcome of the call
     * @return the comparison of the identity that was found with the history, if there is an earlier one
     */
    Optional<Recognition> end(Outcome outcome) {
        History before = store.history().value();
        HistoryEntry entry = complete(outcome);
        return entry.identityId()
                .flatMap(found -> before.earlierIdentities(entry).stream()
                        .findFirst()
                        .map(earlier ->
                                new Recognition(earlier, earlier.identityId().equals(Optional.of(found)))));
    }

    private HistoryEntry complete(Outcome outcome) {
        try {
            HistoryEntry entry = row.join().ended(outcome, new SecretRedactor(request, REDACTED, REDACTED)::of);
            store.history().change(history -> history.with(entry));
            completed.complete(Optional.of(entry.id()));
            return entry;
        } finally {
            // Has no effect after a success. After an error, nothing may wait for the entry.
            completed.complete(Optional.empty());
        }
    }

    /**
     * Adds to the completed entry which requests were granted to the identity. Does nothing if the entry could not be written.
     * Call this on a background thread, because it waits for the entry.
     */
    void recordGrants(CheckedGrants grants) {
        completed
                .join()
                .ifPresent(id -> store.history()
                        .change(history -> history.entries().stream()
                                .filter(entry -> entry.id().equals(id))
                                .findFirst()
                                .map(entry -> history.with(entry.withGrants(grants)))
                                .orElse(history)));
    }
}
