package io.github.identitydesk.store;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Region;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;

/** All columns of a call in one text, in lower case, each on a line of its own so that no word spans two. */
final class SearchText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private SearchText() {}

    static String of(HistoryEntry entry, ZoneId zone) {
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
        switch (entry.outcome()) {
            case PastOutcome.Found found -> lines.add("found").add(found.identityId());
            case PastOutcome.Refused refused ->
                lines.add("refused")
                        .add(refused.refusal().errorCode())
                        .add(refused.refusal().serviceMessage());
            case PastOutcome.NotReached missed ->
                lines.add("not reached")
                        .add(missed.failure().kind().name().replace('_', ' '))
                        .add(missed.failure().detail());
            case PastOutcome.Cancelled cancelled -> lines.add("cancelled");
        }
        return lines.toString().toLowerCase(Locale.ROOT);
    }
}
