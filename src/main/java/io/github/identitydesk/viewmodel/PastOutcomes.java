package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.store.PastOutcome;

/** What is said of how a call in the history ended. */
public final class PastOutcomes {
    private PastOutcomes() {}

    /** The outcome in a few words. */
    public static Message message(PastOutcome past) {
        return switch (past) {
            case PastOutcome.Found found -> Message.of("history.found");
            case PastOutcome.Refused refused ->
                Message.of("history.refused", refused.refusal().errorCode());
            case PastOutcome.NotReached notReached ->
                Message.of(
                        "history.notReached",
                        Message.of("outcome.notReached." + notReached.failure().kind() + ".title"));
            case PastOutcome.Cancelled cancelled -> Message.of("history.cancelled");
            case PastOutcome.Sent sent -> Message.of("history.sent");
        };
    }
}
