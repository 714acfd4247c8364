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

/** The request files that were opened or saved most recently. The pool names in opened files are added to the named pools. */
public final class RecentFiles {
    private final Store store;
    private final TaskRunner tasks;

    RecentFiles(Store store, TaskRunner tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /** Returns the files, most recent first. */
    public List<Path> all() {
        return store.recentDocuments().value().files();
    }

    /**
     * Determines in the background which of the files do not exist.
     *
     * @param then called on the UI thread with the missing files
     */
    public void missing(Consumer<Set<Path>> then) {
        tasks.run(store.recentDocuments().value()::missing, then);
    }

    /** Clears the list. The files are not deleted. */
    public void clear() {
        store.recentDocuments().change(recent -> RecentDocuments.NONE);
    }

    /**
     * Moves a file to the top of the list, and adds the pool name in it to the named pools, unless the pool has a name already.
     */
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

    /** Returns the name of the pool of a request, to be written to a file, or an empty string if the pool has no name. */
    String poolName(IdentityRequest request) {
        return store.namedPools().value().nameOf(request.identityPoolId()).orElse("");
    }
}
