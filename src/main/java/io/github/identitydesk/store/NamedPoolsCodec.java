package io.github.identitydesk.store;

import io.github.identitydesk.json.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Converts the named pools to and from a list. */
final class NamedPoolsCodec implements ListCodec.RowCodec<NamedPool> {
    private NamedPoolsCodec() {}

    static Codec<NamedPools> of() {
        return new ListCodec<>(NamedPools.NONE, "pools", new NamedPoolsCodec(), NamedPools::new, NamedPools::pools);
    }

    @Override
    public Optional<NamedPool> read(ObjectNode object) {
        return object.path("name")
                .stringValueOpt()
                .flatMap(name -> object.path("identityPoolId")
                        .stringValueOpt()
                        .flatMap(id -> EndpointCodec.read(object.path("endpoint"))
                                .map(endpoint -> new NamedPool(name, id, endpoint))));
    }

    @Override
    public ObjectNode write(NamedPool pool) {
        ObjectNode object = Json.object().put("name", pool.name()).put("identityPoolId", pool.identityPoolId());
        object.set("endpoint", EndpointCodec.write(pool.endpoint()));
        return object;
    }
}
