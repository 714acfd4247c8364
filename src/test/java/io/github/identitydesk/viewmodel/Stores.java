package io.github.identitydesk.viewmodel;

import io.github.identitydesk.store.Store;
import io.github.identitydesk.store.UserDirectories;
import io.github.identitydesk.words.Messages;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Stores in a temporary directory. */
final class Stores {
    /** The displayed texts of a history entry, in English and without pool names. */
    static final HistoryTexts TEXTS = new HistoryTexts(new Messages(Locale.ENGLISH), id -> Optional.empty());

    private Stores() {}

    /** Returns a store that writes at once, and fails the test on any error. */
    static Store in(Path home) {
        return new Store(
                new UserDirectories(home, home), SecureRandom::new, Clock.systemUTC(), Runnable::run, error -> {
                    throw new AssertionError(error);
                });
    }
}
