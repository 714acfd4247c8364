package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.store.NamedPool;
import java.util.Optional;

/** The identity pool in a form. It can be named, or replaced by another pool. */
public final class ChosenPool {
    private final RequestForm form;
    private final RequestEdits edits;
    private final KnownPools pools;

    ChosenPool(RequestForm form, RequestEdits edits, KnownPools pools) {
        this.form = form;
        this.edits = edits;
        this.pools = pools;
    }

    /** Returns whether the pool can be named, which requires that its ID and its endpoint have no error. */
    public boolean canBeNamed() {
        return pools.canBeNamed(form.request().identityPoolId(), form.endpointChoice());
    }

    /** Returns the name that the user has given to the pool, if any. */
    public Optional<String> name() {
        return pools.name(form.request().identityPoolId());
    }

    /** Names the pool. A blank name removes the current one. */
    public void rename(String name) {
        pools.rename(form.request().identityPoolId(), form.endpointChoice(), name);
    }

    /** Puts another pool and its endpoint into the form, as one edit. */
    public void choose(NamedPool pool) {
        IdentityRequest now = form.request();
        RequestState next = new RequestState(
                pool.endpoint(), new IdentityRequest(pool.identityPoolId(), now.accountId(), now.logins()));
        edits.perform(Message.of("undo.pool"), () -> form.restore(next));
    }

    /** If the pool ID field contains the name of a pool, replaces it by that pool. Does nothing otherwise. */
    public void chooseTypedName() {
        pools.named(form.request().identityPoolId()).ifPresent(this::choose);
    }
}
