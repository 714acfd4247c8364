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

/** Formats the calls of the history as they are shown to the user, who can search for the same texts. */
public final class HistoryTexts {
    private final Messages messages;
    private final Function<String, Optional<String>> poolNames;

    /**
     * Creates the formatter.
     *
     * @param messages the messages
     * @param poolNames returns the name of a pool by its ID, if it has one
     */
    public HistoryTexts(Messages messages, Function<String, Optional<String>> poolNames) {
        this.messages = messages;
        this.poolNames = poolNames;
    }

    /** Returns the outcome of a call. */
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

    /** Returns the most specific text about the outcome: the IdentityId, the name of the exception, or the outcome. */
    public String title(HistoryEntry call) {
        return switch (call.outcome()) {
            case PastOutcome.Found found -> found.identityId();
            case PastOutcome.Refused refused -> refused.refusal().errorCode();
            default -> outcome(call);
        };
    }

    /** Returns the ID of a pool, preceded by its name if it has one. */
    public String pool(String identityPoolId) {
        return poolNames
                .apply(identityPoolId)
                .map(name -> messages.format("pool.named", name, identityPoolId))
                .orElse(identityPoolId);
    }

    /** Returns the providers of the logins, or that there were none. */
    public String providers(HistoryEntry call) {
        return call.logins().isEmpty()
                ? messages.format("history.guest")
                : call.logins().stream()
                        .map(PastLogin::providerName)
                        .map(this::provider)
                        .collect(Collectors.joining(", "));
    }

    /** Returns whether the identity can get credentials and an OpenID token, as far as this was checked. */
    public String grants(HistoryEntry call) {
        return Stream.concat(
                        call.grants().credentials().stream().map(yes -> grant("grants.credentials", yes)),
                        call.grants().openIdToken().stream().map(yes -> grant("grants.openIdToken", yes)))
                .collect(Collectors.joining(" · "));
    }

    /** Returns the providers, and what was checked, if anything was. */
    public String logins(HistoryEntry call) {
        return Stream.of(providers(call), grants(call))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Returns all texts about a call, one per line. */
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

    /** Returns the display name of a known provider, or the given name. */
    private String provider(String name) {
        return ProviderPreset.of(name)
                .map(preset -> messages.format("provider." + preset))
                .orElse(name);
    }
}
