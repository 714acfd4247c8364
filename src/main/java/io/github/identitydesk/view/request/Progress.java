package io.github.identitydesk.view.request;

import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.words.Messages;
import java.time.Duration;
import java.time.Instant;

/** The text that is shown while a call is under way. */
public final class Progress {
    private Progress() {}

    public static String text(CallState.Calling calling, Instant now, Messages messages) {
        long seconds = Math.max(0, Duration.between(calling.since(), now).toSeconds());
        int attempt = Math.max(1, calling.attempt());
        return seconds == 0 && attempt == 1
                ? messages.format("request.calling")
                : messages.format("request.calling.since", attempt, seconds);
    }
}
