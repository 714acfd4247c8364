package io.github.identitydesk.viewmodel;

import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.PastOutcome;
import java.util.List;
import java.util.Optional;

/**
 * Selects the calls of the history to show.
 *
 * @param outcome the kind of outcome to show
 * @param identityPoolId the pool to show; empty for all pools
 */
public record HistoryFilter(Kind outcome, Optional<String> identityPoolId) {
    /** The filter that shows all calls. */
    public static final HistoryFilter ALL = new HistoryFilter(Kind.ALL, Optional.empty());

    /** The kinds of outcomes to select from. */
    public enum Kind {
        ALL,
        FOUND,
        REFUSED,
        NOT_REACHED,
        CANCELLED,
        SENT
    }

    /** Returns the calls that match this filter, in the same order. */
    public List<HistoryEntry> of(List<HistoryEntry> calls) {
        return calls.stream().filter(this::shows).toList();
    }

    private boolean shows(HistoryEntry call) {
        return (outcome == Kind.ALL || outcome == kind(call.outcome()))
                && identityPoolId.map(call.identityPoolId()::equals).orElse(true);
    }

    private static Kind kind(PastOutcome outcome) {
        return switch (outcome) {
            case PastOutcome.Found found -> Kind.FOUND;
            case PastOutcome.Refused refused -> Kind.REFUSED;
            case PastOutcome.NotReached notReached -> Kind.NOT_REACHED;
            case PastOutcome.Cancelled cancelled -> Kind.CANCELLED;
            case PastOutcome.Sent sent -> Kind.SENT;
        };
    }
}
