package io.github.identitydesk.viewmodel;

import io.github.identitydesk.store.Store;
import io.github.identitydesk.store.UserDirectories;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** Stores in a directory of the test's own. */
final class Stores {
    private Stores() {}

    /** A store that writes at once, and to which no trouble comes. */
    static Store in(Path home) {
        return new Store(
                new UserDirectories(home, home), SecureRandom::new, Clock.systemUTC(), Runnable::run, trouble -> {
                    throw new AssertionError(trouble);
                });
    }
}
