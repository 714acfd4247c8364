package io.github.identitydesk.store;

import io.github.identitydesk.model.Message;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the app remembers, each thing in a file of its own. Making a store touches no file; each thing is read when its
 * {@link PersistentValue#load} is called, so that the settings can come before the first frame and the history after it.
 *
 * <p>No trouble with a file stops the app. A damaged file is renamed, and a file that can be neither read nor written is
 * left alone and the app goes on in memory; both are told to the consumer of troubles, on whatever thread met them.
 */
public final class Store implements AutoCloseable {
    private final PersistentValue<Settings> settings;
    private final PersistentValue<RecentPools> recentPools;
    private final PersistentValue<History> history;
    private final KeyFile keyFile;
    private Optional<FingerprintKey> key = Optional.empty();

    /**
     * @param random makes the fingerprint key on the first start; asked for then only, because Java takes its time to
     *     make one
     * @param clock dates damaged files, in its zone
     * @param background runs what writes; may run several at once, and may wait a little so that more changes go into
     *     one writing
     * @param troubles hears, in words for the person, of files that cannot be used; must not wait for anything
     */
    public Store(
            UserDirectories directories,
            Supplier<SecureRandom> random,
            Clock clock,
            Executor background,
            Consumer<Message> troubles) {
        Path state = directories.state();
        settings = new PersistentValue<>(
                new JsonFile<>(directories.config().resolve("settings.json"), new SettingsCodec()),
                clock,
                background,
                troubles);
        recentPools = new PersistentValue<>(
                new JsonFile<>(state.resolve("recent-pools.json"), RecentPoolsCodec.of()), clock, background, troubles);
        history = new PersistentValue<>(
                new JsonFile<>(state.resolve("history.json"), HistoryCodec.of()), clock, background, troubles);
        keyFile = new KeyFile(state.resolve("fingerprint.key"), random, clock, troubles);
    }

    /** How the person wants the app to be. */
    public PersistentValue<Settings> settings() {
        return settings;
    }

    /** The identity pools called last. */
    public PersistentValue<RecentPools> recentPools() {
        return recentPools;
    }

    /** The calls of the app. */
    public PersistentValue<History> history() {
        return history;
    }

    /** The key of the logins' keyed hashes. The first call reads or makes its file, on the thread that calls. */
    public synchronized FingerprintKey fingerprintKey() {
        FingerprintKey known = key.orElseGet(keyFile::key);
        key = Optional.of(known);
        return known;
    }

    /** Writes what is not yet written, on this thread; for the end of the app. */
    @Override
    public void close() {
        settings.save();
        recentPools.save();
        history.save();
    }
}
