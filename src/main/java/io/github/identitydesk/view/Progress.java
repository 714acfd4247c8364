package io.github.identitydesk.view;

import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.words.Words;

/** What is said while a call is under way. */
final class Progress {
    private Progress() {}

    static String text(CallState.Calling calling, Words words) {
        return calling.attempt() > 1
                ? words.say("request.calling.again", calling.attempt())
                : words.say("request.calling");
    }
}
