package io.github.identitydesk.store;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.words.Messages;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.io.TempDir;

/**
 * Base class of tests with stores in a temporary directory, which write immediately on the calling thread unless
 * specified otherwise.
 */
abstract class StoreFixture {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T09:42:07Z"), ZoneId.of("Europe/Berlin"));

    /** The suffix that the name of a damaged file gets at that time. */
    static final String ASIDE = ".damaged-20261103-104207";

    final List<Message> errors = new ArrayList<>();

    @TempDir
    Path directory;

    Store store() {
        return storeIn(new UserDirectories(directory, directory));
    }

    Store storeIn(UserDirectories directories) {
        return new Store(directories, SecureRandom::new, CLOCK, Runnable::run, errors::add);
    }

    Store storeOn(Executor background) {
        return new Store(new UserDirectories(directory, directory), SecureRandom::new, CLOCK, background, errors::add);
    }

    /** Returns a store that has read all its files. */
    Store restarted() {
        Store store = store();
        store.settings().load();
        store.recentPools().load();
        store.namedPools().load();
        store.recentDocuments().load();
        store.history().load();
        return store;
    }

    Path historyFile() {
        return directory.resolve("history.json");
    }

    List<String> errorMessages() {
        Messages messages = new Messages(Locale.ENGLISH);
        return errors.stream().map(messages::format).toList();
    }
}
