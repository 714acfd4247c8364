package io.github.identitydesk.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * An endpoint on this machine that answers GetId, GetCredentialsForIdentity and GetOpenIdToken like the service, for the
 * pools of {@link SandboxPool}. It listens only on loopback, accepts requests of any region, and requires no signature of
 * requests. It verifies only the token signatures of its own {@link SandboxIssuer}.
 *
 * <p>It keeps the process running until it is closed.
 */
public final class Sandbox implements AutoCloseable {
    static {
        // Limits of the JDK's server, which it reads once. A client that does not send a complete request or does not
        // read the answer occupies only a virtual thread and is disconnected after some seconds.
        limit("sun.net.httpserver.maxReqTime", 10);
        limit("sun.net.httpserver.maxRspTime", 60);
        limit("sun.net.httpserver.idleInterval", 10);
        limit("sun.net.httpserver.maxReqHeaders", 100);
        limit("jdk.httpserver.maxConnections", 4096);
    }

    /**
     * The length of the queue of connections. It suffices for a burst of callers; with the default of 50, others wait for a
     * second.
     */
    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final ExecutorService calls;
    private final SandboxIssuer issuer;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Sandbox(HttpServer server, ExecutorService calls, SandboxKey key) {
        this.server = server;
        this.calls = calls;
        this.issuer = new SandboxIssuer(url(), key);
    }

    /**
     * Starts a sandbox.
     *
     * @param port the port on loopback; 0 for any free one
     * @param clock the service's clock, which determines when tokens expire
     * @return the running sandbox
     * @throws IOException if the port is not available
     * @throws IllegalArgumentException if the port is not between 0 and 65535
     */
    public static Sandbox start(int port, Clock clock) throws IOException {
        return start(port, clock, UUID::randomUUID, Thread::sleep);
    }

    static Sandbox start(int port, Clock clock, Supplier<UUID> ids, GetId.Pause pause) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
        ExecutorService calls = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("sandbox-", 1).factory());
        server.setExecutor(calls);
        SandboxKey key = new SandboxKey(ids);
        Sandbox sandbox = new Sandbox(server, calls, key);
        server.createContext("/", sandbox.handler(clock, ids, pause, key))
                .getFilters()
                .add(new LoopbackFilter());
        server.start();
        return sandbox;
    }

    private SandboxHandler handler(Clock clock, Supplier<UUID> ids, GetId.Pause pause, SandboxKey key) {
        IdentityRegistry identities = new IdentityRegistry();
        IdentityAccess access = new IdentityAccess(identities, issuer, clock);
        Map<String, Operation> operations = Map.of(
                "GetId", new GetId(identities, issuer, clock, ids, pause),
                "GetCredentialsForIdentity", new GetCredentials(access, clock),
                "GetOpenIdToken", new GetOpenIdToken(access, key, clock));
        return new SandboxHandler(operations, issuer, ids);
    }

    /** Returns the address of the sandbox: {@code http://127.0.0.1:PORT/}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Returns the sandbox's own issuer, whose tokens have valid signatures. */
    public SandboxIssuer issuer() {
        return issuer;
    }

    /** Stops the sandbox immediately. Connections are closed, even if a client waits for an answer. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop(0);
            calls.shutdownNow();
        }
    }

    private static void limit(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, String.valueOf(value));
        }
    }
}
