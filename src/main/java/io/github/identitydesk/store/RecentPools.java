package io.github.identitydesk.store;

import io.github.identitydesk.model.Limits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The identity pools called last.
 *
 * @param pools the latest first, each identity pool ID once, at most {@value #LIMIT}
 */
public record RecentPools(List<RecentPool> pools) {
    /** As many as a menu shows without scrolling. */
    public static final int LIMIT = 15;

    /** None yet. */
    public static final RecentPools NONE = new RecentPools(List.of());

    /** Keeps the first of those with the same ID, and nothing that is no such ID, such as a token pasted in its place. */
    public RecentPools {
        Set<String> seen = new HashSet<>();
        pools = pools.stream()
                .filter(pool -> Limits.isIdentityPoolId(pool.identityPoolId()) && seen.add(pool.identityPoolId()))
                .limit(LIMIT)
                .toList();
    }

    /** The same with this one as the latest. */
    public RecentPools with(RecentPool pool) {
        return new RecentPools(Stream.concat(Stream.of(pool), pools.stream()).toList());
    }

    /** The same without the pool of that ID. */
    public RecentPools without(String identityPoolId) {
        return new RecentPools(pools.stream()
                .filter(pool -> !pool.identityPoolId().equals(identityPoolId))
                .toList());
    }
}
