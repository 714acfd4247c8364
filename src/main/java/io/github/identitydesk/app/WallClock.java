package io.github.identitydesk.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The system clock. It determines its time zone only on request, because Java then searches every jar for zone rules. */
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
