package io.github.identitydesk.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The sandbox that all windows of the app share. It is started at first use. */
public final class LazySandbox implements AutoCloseable {
    private final Clock clock;
    private Optional<Sandbox> sandbox = Optional.empty();

    /** Creates a sandbox that is not running. */
    public LazySandbox(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns the address of the sandbox. The first call starts it, so this must not be called on the FX thread.
     *
     * @throws UncheckedIOException if this machine has no free port on loopback
     */
    public URI url() {
        return running().url();
    }

    /**
     * Returns the issuer of the sandbox. The first call starts the sandbox, so this must not be called on the FX thread.
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
