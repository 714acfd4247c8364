package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.store.NamedPool;
import java.util.Optional;

/** The identity pool in a form: its name, and how another one takes its place. */
public final class ChosenPool {
    private final RequestForm form;
    private final RequestEdits edits;
    private final KnownPools pools;

    ChosenPool(RequestForm form, RequestEdits edits, KnownPools pools) {
        this.form = form;
        this.edits = edits;
        this.pools = pools;
    }

    /** Whether the pool can have a name: its ID and the endpoint have no error. */
    public boolean canBeNamed() {
        return pools.canBeNamed(form.request().identityPoolId(), form.endpointChoice());
    }

    /** The name that the user has given to the pool. */
    public Optional<String> name() {
        return pools.name(form.request().identityPoolId());
    }

    /** Gives the pool a name; a blank one takes its name away. */
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

    /** Chooses the pool whose name was typed into the field of the ID; any other text stays. */
    public void chooseTypedName() {
        pools.named(form.request().identityPoolId()).ifPresent(this::choose);
    }
}
