package io.github.identitydesk.store;

import io.github.identitydesk.model.Limits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The identity pools that were called most recently.
 *
 * @param pools the pools, the most recent first, each identity pool ID once, at most {@value #LIMIT}
 */
public record RecentPools(List<RecentPool> pools) {
    /** The maximum number of pools: as many as a menu shows without scrolling. */
    public static final int LIMIT = 15;

    /** No pools. */
    public static final RecentPools NONE = new RecentPools(List.of());

    /**
     * Keeps the first of several pools with the same ID, and discards invalid IDs, such as a token pasted in place of an ID.
     */
    public RecentPools {
        Set<String> seen = new HashSet<>();
        pools = pools.stream()
                .filter(pool -> Limits.isIdentityPoolId(pool.identityPoolId()) && seen.add(pool.identityPoolId()))
                .limit(LIMIT)
                .toList();
    }

    /** Returns these pools with the given one as the most recent. */
    public RecentPools with(RecentPool pool) {
        return new RecentPools(Stream.concat(Stream.of(pool), pools.stream()).toList());
    }

    /** Returns these pools without the one with the given ID. */
    public RecentPools without(String identityPoolId) {
        return new RecentPools(pools.stream()
                .filter(pool -> !pool.identityPoolId().equals(identityPoolId))
                .toList());
    }
}
