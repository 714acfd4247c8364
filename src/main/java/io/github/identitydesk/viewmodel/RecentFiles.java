package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.SavedRequest;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.store.NamedPool;
import io.github.identitydesk.store.NamedPools;
import io.github.identitydesk.store.RecentDocuments;
import io.github.identitydesk.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The request files that were opened or saved last, and the pool names that came with them. */
public final class RecentFiles {
    private final Store store;
    private final TaskRunner tasks;

    RecentFiles(Store store, TaskRunner tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /** The files, the latest first. */
    public List<Path> all() {
        return store.recentDocuments().value().files();
    }

    /** Finds out in the background which of the files no longer exist, and passes them on in the UI thread. */
    public void missing(Consumer<Set<Path>> then) {
        tasks.run(store.recentDocuments().value()::missing, then);
    }

    /** Empties the list; the files stay. */
    public void clear() {
        store.recentDocuments().change(recent -> RecentDocuments.NONE);
    }

    /** Puts a file at the top of the list, and the name of its pool among the named pools. */
    void add(RequestFile used) {
        store.recentDocuments().change(recent -> recent.with(used.path()));
        SavedRequest content = used.content();
        NamedPool pool = new NamedPool(
                content.name(),
                content.request().identityPoolId(),
                content.endpoint().orElse(EndpointChoice.AWS));
        if (poolName(content.request()).isEmpty() && NamedPools.isPossible(pool)) {
            store.namedPools().change(pools -> pools.with(pool));
        }
    }

    /** The name of the pool of a request, as it goes into a file; blank where the pool has none. */
    String poolName(IdentityRequest request) {
        return store.namedPools().value().nameOf(request.identityPoolId()).orElse("");
    }
}
