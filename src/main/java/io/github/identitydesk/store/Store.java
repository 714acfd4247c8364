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
 * The data that the app stores, each kind in its own file. Creating a store accesses no file. Each value is read by its
 * {@link PersistentValue#load}, so that the settings can be loaded before the first frame and the history after it.
 *
 * <p>No file error stops the app. A damaged file is renamed. A file that cannot be read or written is left unchanged, and the
 * app continues with the data in memory. Both are reported to the consumer of errors, on the thread on which they occur.
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
     * Creates a store with the initial values.
     *
     * @param directories the directories of the files
     * @param random creates the fingerprint key; called only if there is none, because creating a {@code SecureRandom} takes
     *     time
     * @param clock dates damaged files, in its zone
     * @param background runs writes; it may run several at once, and may delay them so that more changes are written together
     * @param errors receives a message for the user if a file cannot be used; it must not block
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

    /** Returns the user's settings. */
    public PersistentValue<Settings> settings() {
        return settings;
    }

    /** Returns the identity pools that were called most recently. */
    public PersistentValue<RecentPools> recentPools() {
        return recentPools;
    }

    /** Returns the identity pools to which the user has given names. */
    public PersistentValue<NamedPools> namedPools() {
        return namedPools;
    }

    /** Returns the request files that were opened or saved most recently. */
    public PersistentValue<RecentDocuments> recentDocuments() {
        return recentDocuments;
    }

    /** Returns the calls that the app has made. */
    public PersistentValue<History> history() {
        return history;
    }

    /** Returns the key of the logins' keyed hashes. The first call reads or creates its file on the calling thread. */
    public synchronized FingerprintKey fingerprintKey() {
        FingerprintKey known = key.orElseGet(keyFile::key);
        key = Optional.of(known);
        return known;
    }

    /**
     * Removes the temporary files of processes that ended during a write, on the calling thread. They are searched in the
     * app's own directories and beside the request files that were opened or saved most recently.
     */
    public void removeStrayFiles() {
        Stream.concat(
                        Stream.of(directories.config(), directories.state()),
                        recentDocuments.value().files().stream().map(file -> file.resolveSibling("")))
                .distinct()
                .forEach(directory -> TemporaryFiles.removeStray(directory, clock));
    }

    /** Writes all unsaved changes on the calling thread. */
    @Override
    public void close() {
        values.forEach(PersistentValue::save);
    }
}
