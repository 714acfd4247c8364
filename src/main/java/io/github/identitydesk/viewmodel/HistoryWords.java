package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.PastLogin;
import io.github.identitydesk.store.PastOutcome;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the user reads of a call in the history, and so can search for. */
public final class HistoryWords {
    private final Messages messages;
    private final Function<String, Optional<String>> poolNames;

    /**
     * The words for calls.
     *
     * @param messages the messages
     * @param poolNames gives the name of a pool by its ID, where it has one
     */
    public HistoryWords(Messages messages, Function<String, Optional<String>> poolNames) {
        this.messages = messages;
        this.poolNames = poolNames;
    }

    /** How the call ended. */
    public String outcome(HistoryEntry call) {
        return messages.format(
                switch (call.outcome()) {
                    case PastOutcome.Found found -> Message.of("history.found");
                    case PastOutcome.Refused refused ->
                        Message.of("history.refused", refused.refusal().errorCode());
                    case PastOutcome.NotReached missed ->
                        Message.of(
                                "history.notReached",
                                Message.of(
                                        "outcome.notReached." + missed.failure().kind() + ".title"));
                    case PastOutcome.Cancelled cancelled -> Message.of("history.cancelled");
                    case PastOutcome.Sent sent -> Message.of("history.sent");
                });
    }

    /** The most telling part of how the call ended: the IdentityId, the exception, or the outcome in words. */
    public String title(HistoryEntry call) {
        return switch (call.outcome()) {
            case PastOutcome.Found found -> found.identityId();
            case PastOutcome.Refused refused -> refused.refusal().errorCode();
            default -> outcome(call);
        };
    }

    /** The pool that was asked: its ID, after its name if it has one. */
    public String pool(String identityPoolId) {
        return poolNames
                .apply(identityPoolId)
                .map(name -> messages.format("history.namedPool", name, identityPoolId))
                .orElse(identityPoolId);
    }

    /** The providers of the logins, or that there were none; and whether the identity gets something, if that was asked. */
    public String logins(HistoryEntry call) {
        String providers = call.logins().isEmpty()
                ? messages.format("history.guest")
                : call.logins().stream()
                        .map(PastLogin::providerName)
                        .map(this::provider)
                        .collect(Collectors.joining(", "));
        return Stream.of(
                        Stream.of(providers),
                        call.grants().credentials().stream().map(yes -> grant("grants.credentials", yes)),
                        call.grants().openIdToken().stream().map(yes -> grant("grants.openIdToken", yes)))
                .flatMap(part -> part)
                .collect(Collectors.joining(" · "));
    }

    /** All that the user reads of a call, each part on a line of its own. */
    public String all(HistoryEntry call) {
        return String.join(
                "\n",
                outcome(call),
                title(call),
                messages.format(call.time()),
                pool(call.identityPoolId()),
                logins(call));
    }

    private String grant(String key, boolean granted) {
        return messages.format(key, messages.format(granted ? "grants.yes" : "grants.no"));
    }

    /** What the provider is called, where it is a known one. */
    private String provider(String name) {
        return ProviderPreset.of(name)
                .map(preset -> messages.format("provider." + preset))
                .orElse(name);
    }
}
