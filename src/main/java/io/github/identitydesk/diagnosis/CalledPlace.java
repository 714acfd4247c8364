package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.finding.Excerpt;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.KnownRegions;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Partition;
import io.github.identitydesk.model.Region;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The endpoint that was called for an identity pool that it does not have.
 *
 * @param endpoint the endpoint
 * @param identityPoolId the identity pool
 */
record CalledPlace(Endpoint endpoint, String identityPoolId) {
    private static final Pattern ACCOUNT = Pattern.compile(".*:\\d{12}");
    /** One digit or x throughout, as in the samples of documentations. */
    private static final Pattern SAMPLE = Pattern.compile("(?i).*:(?:([0-9a-fx])\\1{7}-\\1{4}-.*|x+.*)");

    /** Returns why the pool was not found there. */
    Optional<Message> cause() {
        return switch (endpoint) {
            case Endpoint.Sandbox sandbox -> Optional.of(Message.of("cause.pool.sandbox"));
            case Endpoint.Custom custom ->
                isAws(custom)
                        ? ofAws()
                        : Optional.of(
                                Message.of("cause.pool.custom", custom.url().getAuthority()));
            case Endpoint.Aws aws -> ofAws();
        };
    }

    /** Returns what to do, if it depends on the endpoint or the pool. */
    Optional<Message> advice() {
        if (endpoint instanceof Endpoint.Sandbox || (endpoint instanceof Endpoint.Custom custom && !isAws(custom))) {
            return Optional.of(Message.of("advice.poolElsewhere"));
        }
        return unknownRegion().map(region -> Message.of("advice.pool.noRegion"));
    }

    private Optional<Message> ofAws() {
        Optional<Region> home = Region.ofPool(identityPoolId);
        if (ACCOUNT.matcher(identityPoolId).matches()) {
            return Optional.of(Message.of("cause.pool.account"));
        } else if (SAMPLE.matcher(identityPoolId).matches()) {
            return Optional.of(Message.of("cause.pool.sample", Excerpt.of(identityPoolId)));
        }
        return unknownRegion()
                .map(region -> Message.of("cause.pool.noRegion", region.name()))
                .or(() -> home.filter(region -> !region.equals(endpoint.region()))
                        .map(region -> Message.of(
                                "cause.pool.region",
                                region.name(),
                                endpoint.region().name())));
    }

    /** Returns the region in the pool ID if AWS has no such region. */
    private Optional<Region> unknownRegion() {
        return Region.ofPool(identityPoolId).filter(region -> !KnownRegions.isPlausible(region));
    }

    private static boolean isAws(Endpoint.Custom custom) {
        return Optional.ofNullable(custom.url().getHost())
                .filter(Partition::isHostOfAws)
                .isPresent();
    }
}
