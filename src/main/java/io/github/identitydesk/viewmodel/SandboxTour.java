package io.github.identitydesk.viewmodel;

import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** What the sandbox has to offer, for a first look and for training. */
public final class SandboxTour {
    private final Clock clock;

    /** The sandbox's offer, with tokens that are healthy by this clock. */
    public SandboxTour(Clock clock) {
        this.clock = clock;
    }

    /** The sample with which one begins. */
    public Sample first() {
        return sample(SampleRequest.LINKED_LOGINS);
    }

    /** All samples, from the plainest to the refusals. */
    public List<Sample> samples() {
        return Arrays.stream(SampleRequest.values()).map(this::sample).toList();
    }

    /** The sandbox's identity pools. */
    public List<PoolSuggestion> pools() {
        return Arrays.stream(SandboxPool.values())
                .map(pool -> new PoolSuggestion(pool.id(), pool.purpose()))
                .toList();
    }

    private Sample sample(SampleRequest request) {
        return new Sample(request.title(), () -> request.request(clock));
    }
}
