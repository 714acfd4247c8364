package io.github.identitydesk.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a call is made, beyond what it asks and where.
 *
 * @param connectTimeout how long an attempt may take to connect; zero for no limit
 * @param readTimeout how long an attempt may wait for the next byte of the answer; zero for no limit
 * @param callTimeout how long the whole call may take, attempts and waits together; zero for no limit
 * @param maxAttempts how often a call with logins is tried at the most; a guest call is always sent once
 * @param caBundle a PEM file with further certificate authorities to trust
 * @param proxy the proxy that calls go through
 * @param fips whether AWS is called at its FIPS 140 endpoints; custom endpoints and the sandbox are not affected
 */
public record ClientSettings(
        Duration connectTimeout,
        Duration readTimeout,
        Duration callTimeout,
        int maxAttempts,
        Optional<Path> caBundle,
        ProxySettings proxy,
        boolean fips) {
    /** 5 s to connect, 15 s between bytes, 30 s in all, three attempts, the system's proxy, no FIPS endpoints. */
    public static final ClientSettings DEFAULT = new ClientSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            3,
            Optional.empty(),
            new ProxySettings.FromSystem(),
            false);

    /** The longest timeout that a user may set; what waits longer is not waiting for an answer. */
    public static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    /** The most attempts that a user may set. */
    public static final int MOST_ATTEMPTS = 10;

    /** The same with other timeouts. */
    public ClientSettings withTimeouts(Duration connect, Duration read, Duration call) {
        return new ClientSettings(connect, read, call, maxAttempts, caBundle, proxy, fips);
    }

    /** The same with another number of attempts. */
    public ClientSettings withMaxAttempts(int attempts) {
        return new ClientSettings(connectTimeout, readTimeout, callTimeout, attempts, caBundle, proxy, fips);
    }

    /** The same with another file of certificate authorities, or without one. */
    public ClientSettings withCaBundle(Optional<Path> file) {
        return new ClientSettings(connectTimeout, readTimeout, callTimeout, maxAttempts, file, proxy, fips);
    }

    /** The same through another proxy, or through none. */
    public ClientSettings withProxy(ProxySettings other) {
        return new ClientSettings(connectTimeout, readTimeout, callTimeout, maxAttempts, caBundle, other, fips);
    }

    /** The same with FIPS endpoints or without. */
    public ClientSettings withFips(boolean used) {
        return new ClientSettings(connectTimeout, readTimeout, callTimeout, maxAttempts, caBundle, proxy, used);
    }

    /**
     * The file that a text names, or nothing where it names none. It must be an absolute path, because the app can be
     * started from any directory.
     */
    public static Optional<Path> caBundle(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
