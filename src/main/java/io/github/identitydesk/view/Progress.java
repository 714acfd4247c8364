package io.github.identitydesk.view;

import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.words.Words;
import java.time.Duration;
import java.time.Instant;

/** What is said while a call is under way. */
final class Progress {
    private Progress() {}

    static String text(CallState.Calling calling, Instant now, Words words) {
        long seconds = Math.max(0, Duration.between(calling.since(), now).toSeconds());
        int attempt = Math.max(1, calling.attempt());
        return seconds == 0 && attempt == 1
                ? words.say("request.calling")
                : words.say("request.calling.since", attempt, seconds);
    }
}
