package io.github.identitydesk.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The calls of the app.
 *
 * @param entries newest first, at most {@value #LIMIT}; the oldest make way
 */
public record History(List<HistoryEntry> entries) {
    /** The most calls that are kept. */
    public static final int LIMIT = 1_000;

    /** No calls, as on the first day or after they were cleared. */
    public static final History EMPTY = new History(List.of());

    public History {
        entries = entries.stream()
                .sorted(Comparator.comparing(HistoryEntry::time).reversed())
                .limit(LIMIT)
                .toList();
    }

    /** The same with one call more. */
    public History with(HistoryEntry entry) {
        return new History(Stream.concat(Stream.of(entry), without(entry.id()).entries.stream())
                .toList());
    }

    /** The same without the call of that ID. */
    public History without(UUID id) {
        return new History(
                entries.stream().filter(entry -> !entry.id().equals(id)).toList());
    }

    /**
     * The earlier calls that found an identity for one of the same logins in the same pool at the same endpoint, newest
     * first: the first of them tells whether the login has the identity that it had before.
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
