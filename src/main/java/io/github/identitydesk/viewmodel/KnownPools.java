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

/** The identity pools that can be chosen instead of typed: named, called before, or held by the sandbox. */
public final class KnownPools {
    private final Store store;

    private final Runnable changed;
    private final List<Runnable> listeners = new ArrayList<>();

    /** The pools of that store. */
    public KnownPools(Store store, TaskRunner tasks) {
        this.store = store;
        this.changed = () -> tasks.ui().execute(() -> listeners.forEach(Runnable::run));
        store.namedPools().addListener(changed);
    }

    /** Has the work done after each change of a name, in whichever window. */
    public void onChange(Runnable work) {
        listeners.add(work);
    }

    /** Ends the subscription to the store, as the window closes. */
    void close() {
        store.namedPools().removeListener(changed);
    }

    /** The pools that the user has given a name, in the order of the names. */
    public List<NamedPool> named() {
        return store.namedPools().value().pools();
    }

    /** The pool with that name. */
    Optional<NamedPool> named(String name) {
        return store.namedPools().value().named(name);
    }

    /** The pools that were called last and have no name, the latest first; the names are blank. */
    public List<NamedPool> recent() {
        return store.recentPools().value().pools().stream()
                .filter(pool -> name(pool.identityPoolId()).isEmpty())
                .map(pool -> new NamedPool("", pool.identityPoolId(), pool.endpoint()))
                .toList();
    }

    /** What each of the sandbox’s pools is for, by its ID. */
    public SequencedMap<String, Message> ofSandbox() {
        SequencedMap<String, Message> pools = new LinkedHashMap<>();
        Arrays.stream(SandboxPool.values()).forEach(pool -> pools.put(pool.id(), pool.purpose()));
        return pools;
    }

    /** The named pools whose name or ID contains the text, unless the text is the whole ID of one. */
    public List<NamedPool> completions(String text) {
        NamedPools pools = store.namedPools().value();
        return text.isBlank() || pools.nameOf(text.strip()).isPresent() ? List.of() : pools.completions(text);
    }

    /** The name of the pool with that ID. */
    public Optional<String> name(String identityPoolId) {
        return store.namedPools().value().nameOf(identityPoolId);
    }

    /** Whether a pool can have a name: its ID and its endpoint have no error. */
    public boolean canBeNamed(String identityPoolId, EndpointChoice endpoint) {
        return NamedPools.isPossible(new NamedPool("x", identityPoolId, endpoint));
    }

    /** Gives a pool another name; a blank one takes its name away. */
    public void rename(String identityPoolId, EndpointChoice endpoint, String name) {
        Optional<String> before = name(identityPoolId);
        store.namedPools().change(pools -> {
            NamedPools without = before.map(pools::without).orElse(pools);
            return name.isBlank() ? without : without.with(new NamedPool(name, identityPoolId, endpoint));
        });
    }
}
