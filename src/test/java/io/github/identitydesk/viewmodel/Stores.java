package io.github.identitydesk.viewmodel;

import io.github.identitydesk.store.Store;
import io.github.identitydesk.store.UserDirectories;
import io.github.identitydesk.words.Messages;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Stores in a directory of the test's own. */
final class Stores {
    /** What the user reads of a call, in English; no pool has a name. */
    static final HistoryWords WORDS = new HistoryWords(new Messages(Locale.ENGLISH), id -> Optional.empty());

    private Stores() {}

    /** A store that writes at once, and to which no trouble comes. */
    static Store in(Path home) {
        return new Store(
                new UserDirectories(home, home), SecureRandom::new, Clock.systemUTC(), Runnable::run, trouble -> {
                    throw new AssertionError(trouble);
                });
    }
}
