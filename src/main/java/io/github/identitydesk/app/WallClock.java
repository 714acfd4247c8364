package io.github.identitydesk.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock on the wall. It looks for its zone only when asked, because Java then looks into every jar for zones. */
final class WallClock extends Clock {
    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
