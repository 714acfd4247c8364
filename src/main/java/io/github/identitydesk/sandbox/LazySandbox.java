package io.github.identitydesk.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The sandbox that all windows of the app share; it starts when it is first asked for, and not before. */
public final class LazySandbox implements AutoCloseable {
    private final Clock clock;
    private Optional<Sandbox> sandbox = Optional.empty();

    /** A sandbox that is not running yet. */
    public LazySandbox(Clock clock) {
        this.clock = clock;
    }

    /**
     * Where it answers. The first call starts it, so this is not for the FX thread.
     *
     * @throws UncheckedIOException if this machine has no free port on loopback
     */
    public URI url() {
        return running().url();
    }

    /**
     * The issuer of the sandbox. The first call starts the sandbox, so this is not for the FX thread.
     *
     * @throws UncheckedIOException if this machine has no free port on loopback
     */
    public SandboxIssuer issuer() {
        return running().issuer();
    }

    private synchronized Sandbox running() {
        Sandbox running = sandbox.orElseGet(this::start);
        sandbox = Optional.of(running);
        return running;
    }

    private Sandbox start() {
        try {
            return Sandbox.start(0, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        sandbox.ifPresent(Sandbox::close);
        sandbox = Optional.empty();
    }
}
