package io.github.identitydesk.store;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Region;
import java.text.Normalizer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A search index of the history, for a search at every key press. Building it for a full history takes too long for the FX
 * thread; searching it does not.
 */
public final class HistorySearch {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<HistoryEntry> entries;
    private final List<String> texts;

    /**
     * Builds the index.
     *
     * @param history the history
     * @param zone the time zone of searchable times such as {@code 2026-11-03} or {@code 10:42}
     * @param shownWords returns the displayed text of a call, in the user's language
     */
    public HistorySearch(History history, ZoneId zone, Function<HistoryEntry, String> shownWords) {
        entries = history.entries();
        texts = entries.stream().map(entry -> text(entry, zone, shownWords)).toList();
    }

    /**
     * Returns the calls in which all words occur, in any column and any case, newest first.
     *
     * @param words words separated by white space; a blank text matches all calls
     */
    public List<HistoryEntry> find(String words) {
        String folded = folded(words.strip());
        if (folded.isEmpty()) {
            return entries;
        }
        List<String> wanted = List.of(folded.split("\\s+"));
        return IntStream.range(0, entries.size())
                .filter(index -> wanted.stream().allMatch(texts.get(index)::contains))
                .mapToObj(entries::get)
                .toList();
    }

    /** Returns all columns of a call, folded, one per line, so that no word matches across columns. */
    private static String text(HistoryEntry entry, ZoneId zone, Function<HistoryEntry, String> shownWords) {
        StringJoiner lines = new StringJoiner("\n")
                .add(TIME.format(entry.time().atZone(zone)))
                .add(entry.duration().toMillis() + " ms")
                .add(entry.identityPoolId());
        EndpointChoice endpoint = entry.endpoint();
        lines.add(endpoint.kind().name()).add(endpoint.url());
        endpoint.effectiveRegion(entry.identityPoolId()).map(Region::name).ifPresent(lines::add);
        entry.accountId().ifPresent(lines::add);
        entry.logins().forEach(login -> lines.add(login.providerName()));
        entry.requestId().ifPresent(lines::add);
        lines.add(shownWords.apply(entry));
        switch (entry.outcome()) {
            case PastOutcome.Found found -> lines.add(found.identityId());
            case PastOutcome.Refused refused ->
                lines.add(refused.refusal().errorCode()).add(refused.refusal().serviceMessage());
            case PastOutcome.NotReached missed -> lines.add(missed.failure().detail());
            case PastOutcome.Cancelled cancelled -> {}
            case PastOutcome.Sent sent -> {}
        }
        return folded(lines.toString());
    }

    /** Removes differences of case and accents, because few users type them in a search. */
    private static String folded(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKD)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        // Converting to upper case first unifies letters that have several lower-case forms.
        return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
