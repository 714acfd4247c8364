package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.store.NamedPool;
import io.github.identitydesk.store.NamedPools;
import io.github.identitydesk.store.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The identity pools that the user can choose: the named pools, the pools of the latest calls, and those of the sandbox. */
public final class KnownPools {
    private final Store store;
    private final TaskRunner tasks;

    private final Runnable changed;
    private final List<Runnable> listeners = new ArrayList<>();

    /**
     * Creates the pools of a store.
     *
     * @param store the store
     * @param tasks runs the listeners on the UI thread, and reads and writes files in the background
     */
    public KnownPools(Store store, TaskRunner tasks) {
        this.store = store;
        this.tasks = tasks;
        this.changed = () -> tasks.ui().execute(() -> listeners.forEach(Runnable::run));
        store.namedPools().addListener(changed);
    }

    /** Adds a listener that runs after each change of a name in any window. */
    public void onChange(Runnable work) {
        listeners.add(work);
    }

    /** Removes the listener from the store. Called when the window closes. */
    void close() {
        store.namedPools().removeListener(changed);
    }

    /** Returns the named pools, ordered by name. */
    public List<NamedPool> named() {
        return store.namedPools().value().pools();
    }

    /** Returns the pool with the given name, if any. */
    Optional<NamedPool> named(String name) {
        return store.namedPools().value().named(name);
    }

    /** Returns the pools of the latest calls that have no name, most recent first. Their names are empty. */
    public List<NamedPool> recent() {
        return store.recentPools().value().pools().stream()
                .filter(pool -> name(pool.identityPoolId()).isEmpty())
                .map(pool -> new NamedPool("", pool.identityPoolId(), pool.endpoint()))
                .toList();
    }

    /** Returns the pools of the sandbox, by ID, with their purposes. */
    public SequencedMap<String, Message> ofSandbox() {
        SequencedMap<String, Message> pools = new LinkedHashMap<>();
        Arrays.stream(SandboxPool.values()).forEach(pool -> pools.put(pool.id(), pool.purpose()));
        return pools;
    }

    /**
     * Returns the named pools whose name or ID contains a text. Returns none if the text is the complete ID of a named pool.
     */
    public List<NamedPool> completions(String text) {
        NamedPools pools = store.namedPools().value();
        return text.isBlank() || pools.nameOf(text.strip()).isPresent() ? List.of() : pools.completions(text);
    }

    /** Returns the name of the pool with the given ID, if it has one. */
    public Optional<String> name(String identityPoolId) {
        return store.namedPools().value().nameOf(identityPoolId);
    }

    /** Returns whether a pool can be named, which requires that its ID and its endpoint have no error. */
    public boolean canBeNamed(String identityPoolId, EndpointChoice endpoint) {
        return NamedPools.isPossible(new NamedPool("x", identityPoolId, endpoint));
    }

    /** Names a pool. A blank name removes the current one. */
    public void rename(String identityPoolId, EndpointChoice endpoint, String name) {
        Optional<String> before = name(identityPoolId);
        store.namedPools().change(pools -> {
            NamedPools without = before.map(pools::without).orElse(pools);
            return name.isBlank() ? without : without.with(new NamedPool(name, identityPoolId, endpoint));
        });
    }

    /**
     * Returns the exchange of the named pools through files.
     *
     * @param notices shows the results
     */
    public PoolFiles files(Notices notices) {
        return new PoolFiles(store, tasks, notices);
    }
}
