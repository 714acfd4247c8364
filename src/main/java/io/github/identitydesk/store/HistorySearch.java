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
 * A history made ready to be searched at every key press. To make it of a full history takes long enough to be done off the
 * thread that paints; to search it does not.
 */
public final class HistorySearch {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<HistoryEntry> entries;
    private final List<String> texts;

    /**
     * @param zone the zone in which times are read, such as {@code 2026-11-03} or {@code 10:42}
     * @param shownWords what the user reads of a call, in the user's language
     */
    public HistorySearch(History history, ZoneId zone, Function<HistoryEntry, String> shownWords) {
        entries = history.entries();
        texts = entries.stream().map(entry -> text(entry, zone, shownWords)).toList();
    }

    /**
     * The calls in which every one of the words occurs, in whatever column and case, newest first.
     *
     * @param words parted by white space; none finds all calls
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

    /** All columns, folded, each on a line of its own so that no word spans two. */
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

    /** Without the differences of case and accents, which a searching user seldom types in any language. */
    private static String folded(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKD)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        // The upper case joins letters that have several lower-case forms.
        return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
