package io.github.identitydesk.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The calls that the app has made.
 *
 * @param entries the calls, newest first, at most {@value #LIMIT}; the oldest are dropped
 */
public record History(List<HistoryEntry> entries) {
    /** The maximum number of calls that are kept. */
    public static final int LIMIT = 1_000;

    /** A history without calls. */
    public static final History EMPTY = new History(List.of());

    public History {
        entries = entries.stream()
                .sorted(Comparator.comparing(HistoryEntry::time).reversed())
                .limit(LIMIT)
                .toList();
    }

    /** Returns this history with a further call. It replaces a call with the same ID. */
    public History with(HistoryEntry entry) {
        return new History(Stream.concat(Stream.of(entry), without(entry.id()).entries.stream())
                .toList());
    }

    /** Returns this history without the call with the given ID. */
    public History without(UUID id) {
        return new History(
                entries.stream().filter(entry -> !entry.id().equals(id)).toList());
    }

    /**
     * Returns the earlier calls that found an identity for one of the same logins in the same pool at the same endpoint,
     * newest first. The first of them shows whether the login still has the same identity.
     */
    public List<HistoryEntry> earlierIdentities(HistoryEntry call) {
        List<String> fingerprints = fingerprints(call).toList();
        return entries.stream()
                .filter(entry -> entry.time().isBefore(call.time()))
                .filter(entry -> entry.identityId().isPresent())
                .filter(entry -> entry.identityPoolId().equals(call.identityPoolId()))
                .filter(entry -> entry.endpoint().kind() == call.endpoint().kind())
                .filter(entry -> entry.endpoint().url().equals(call.endpoint().url()))
                .filter(entry -> fingerprints(entry).anyMatch(fingerprints::contains))
                .toList();
    }

    private static Stream<String> fingerprints(HistoryEntry entry) {
        return entry.logins().stream().map(PastLogin::fingerprint).flatMap(Optional::stream);
    }
}
