package io.github.identitydesk.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Recent pools as a list, the latest first. */
final class RecentPoolsForm implements Form<RecentPools> {
    @Override
    public RecentPools initial() {
        return RecentPools.NONE;
    }

    @Override
    public Read<RecentPools> read(Members members) {
        return members.rows("pools", RecentPoolsForm::pool).map(RecentPools::new);
    }

    @Override
    public Members write(RecentPools recent) {
        return new Members(Map.of(
                "pools", recent.pools().stream().map(RecentPoolsForm::members).toList()));
    }

    private static Optional<RecentPool> pool(Members members) {
        return members.text("identityPoolId")
                .flatMap(id -> members.object("endpoint")
                        .flatMap(EndpointForm::read)
                        .map(endpoint -> new RecentPool(id, endpoint)));
    }

    private static Members members(RecentPool pool) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("identityPoolId", pool.identityPoolId());
        members.put("endpoint", EndpointForm.write(pool.endpoint()));
        return new Members(members);
    }
}
