package io.github.identitydesk.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Recent pools as a list, the latest first. */
final class RecentPoolsCodec implements Codec<RecentPools> {
    @Override
    public RecentPools initial() {
        return RecentPools.NONE;
    }

    @Override
    public Read<RecentPools> read(JsonObject members) {
        return members.rows("pools", RecentPoolsCodec::pool).map(RecentPools::new);
    }

    @Override
    public JsonObject write(RecentPools recent) {
        return new JsonObject(Map.of(
                "pools", recent.pools().stream().map(RecentPoolsCodec::members).toList()));
    }

    private static Optional<RecentPool> pool(JsonObject members) {
        return members.text("identityPoolId")
                .flatMap(id -> members.object("endpoint")
                        .flatMap(EndpointCodec::read)
                        .map(endpoint -> new RecentPool(id, endpoint)));
    }

    private static JsonObject members(RecentPool pool) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("identityPoolId", pool.identityPoolId());
        members.put("endpoint", EndpointCodec.write(pool.endpoint()));
        return new JsonObject(members);
    }
}
