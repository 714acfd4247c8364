package io.github.identitydesk.store;

import io.github.identitydesk.json.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Converts the recent pools to and from a list, the most recent first. */
final class RecentPoolsCodec implements ListCodec.RowCodec<RecentPool> {
    private RecentPoolsCodec() {}

    static Codec<RecentPools> of() {
        return new ListCodec<>(RecentPools.NONE, "pools", new RecentPoolsCodec(), RecentPools::new, RecentPools::pools);
    }

    @Override
    public Optional<RecentPool> read(ObjectNode object) {
        return object.path("identityPoolId")
                .stringValueOpt()
                .flatMap(id ->
                        EndpointCodec.read(object.path("endpoint")).map(endpoint -> new RecentPool(id, endpoint)));
    }

    @Override
    public ObjectNode write(RecentPool pool) {
        ObjectNode object = Json.object().put("identityPoolId", pool.identityPoolId());
        object.set("endpoint", EndpointCodec.write(pool.endpoint()));
        return object;
    }
}
