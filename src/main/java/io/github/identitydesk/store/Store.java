package io.github.identitydesk.store;

import io.github.identitydesk.files.TemporaryFiles;
import io.github.identitydesk.model.Message;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The data that the app remembers, each kind in its own file. Making a store touches no file; each thing is read when
 * its {@link PersistentValue#load} is called, so that the settings can come before the first frame and the history
 * after it.
 *
 * <p>No error of a file stops the app. A damaged file is renamed, and a file that can be neither read nor written is
 * left alone and the app goes on in memory; both are told to the consumer of storage errors, on whatever thread met
 * them.
 */
public final class Store implements AutoCloseable {
    private final UserDirectories directories;
    private final Clock clock;
    private final Executor background;
    private final Consumer<Message> errors;
    private final List<PersistentValue<?>> values = new ArrayList<>();
    private final PersistentValue<Settings> settings;
    private final PersistentValue<RecentPools> recentPools;
    private final PersistentValue<NamedPools> namedPools;
    private final PersistentValue<RecentDocuments> recentDocuments;
    private final PersistentValue<History> history;
    private final KeyFile keyFile;
    private Optional<FingerprintKey> key = Optional.empty();

    /**
     * Makes a store that knows nothing yet but the initial values.
     *
     * @param random makes the fingerprint key on the first start; asked for then only, because Java takes its time to
     *     make one
     * @param clock dates damaged files, in its zone
     * @param background runs what writes; may run several at once, and may wait a little so that more changes go into
     *     one writing
     * @param errors hears, as messages for the user, of files that cannot be used; must not wait for anything
     */
    public Store(
            UserDirectories directories,
            Supplier<SecureRandom> random,
            Clock clock,
            Executor background,
            Consumer<Message> errors) {
        this.directories = directories;
        this.clock = clock;
        this.background = background;
        this.errors = errors;
        Path state = directories.state();
        settings = value(directories.config().resolve("settings.json"), new SettingsCodec());
        recentPools = value(state.resolve("recent-pools.json"), RecentPoolsCodec.of());
        namedPools = value(state.resolve("named-pools.json"), NamedPoolsCodec.of());
        recentDocuments = value(state.resolve("recent-documents.json"), RecentDocuments.codec());
        history = value(state.resolve("history.json"), HistoryCodec.of());
        keyFile = new KeyFile(state.resolve("fingerprint.key"), random, clock, errors);
    }

    private <T> PersistentValue<T> value(Path file, Codec<T> codec) {
        PersistentValue<T> value = new PersistentValue<>(new JsonFile<>(file, codec), clock, background, errors);
        values.add(value);
        return value;
    }

    /** The user's settings. */
    public PersistentValue<Settings> settings() {
        return settings;
    }

    /** The identity pools called last. */
    public PersistentValue<RecentPools> recentPools() {
        return recentPools;
    }

    /** The identity pools that the user has given a name. */
    public PersistentValue<NamedPools> namedPools() {
        return namedPools;
    }

    /** The request files opened or saved last. */
    public PersistentValue<RecentDocuments> recentDocuments() {
        return recentDocuments;
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

    /**
     * Removes the temporary files that the saves of a killed app left in the app's own directories and beside the
     * request files opened or saved last, on this thread.
     */
    public void removeStrayFiles() {
        Stream.concat(
                        Stream.of(directories.config(), directories.state()),
                        recentDocuments.value().files().stream().map(file -> file.resolveSibling("")))
                .distinct()
                .forEach(directory -> TemporaryFiles.removeStray(directory, clock));
    }

    /** Writes unsaved changes on this thread, before the app exits. */
    @Override
    public void close() {
        values.forEach(PersistentValue::save);
    }
}
