package io.github.identitydesk.view.request;

import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.words.Messages;
import java.time.Duration;
import java.time.Instant;

/** Formats the text that is shown during a call. */
public final class Progress {
    private Progress() {}

    /** Returns the text for a call, with the number of the attempt and the seconds since the start. */
    public static String text(CallState.Calling calling, Instant now, Messages messages) {
        long seconds = Math.max(0, Duration.between(calling.since(), now).toSeconds());
        int attempt = Math.max(1, calling.attempt());
        return seconds == 0 && attempt == 1
                ? messages.format("request.calling")
                : messages.format("request.calling.since", attempt, seconds);
    }
}
