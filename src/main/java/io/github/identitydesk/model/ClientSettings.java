package io.github.identitydesk.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of calls, apart from the request and its endpoint.
 *
 * @param connectTimeout the time limit for an attempt to connect; zero for no limit
 * @param readTimeout the time limit for waiting for the next byte of the answer; zero for no limit
 * @param callTimeout the time limit for the whole call, including waits between attempts; zero for no limit
 * @param maxAttempts the maximum number of attempts of a call with logins; a guest call is always sent once
 * @param caBundle a PEM file with additional certificate authorities to trust
 * @param proxy the proxy of calls
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
    /**
     * The default settings: 5 s to connect, 15 s between bytes, 30 s in all, three attempts, the system's proxy, no FIPS
     * endpoints.
     */
    public static final ClientSettings DEFAULT = new ClientSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            3,
            Optional.empty(),
            new ProxySettings.FromSystem(),
            false);

    /** The maximum time limit that a user may set. A longer limit has no practical use. */
    public static final Duration MAX_TIMEOUT = Duration.ofHours(1);

    /** The maximum number of attempts that a user may set. */
    public static final int MAX_ATTEMPTS = 10;

    /** Returns these settings with other time limits. */
    public ClientSettings withTimeouts(Duration connect, Duration read, Duration call) {
        return new ClientSettings(connect, read, call, maxAttempts, caBundle, proxy, fips);
    }

    /** Returns these settings with another number of attempts. */
    public ClientSettings withMaxAttempts(int attempts) {
        return new ClientSettings(connectTimeout, readTimeout, callTimeout, attempts, caBundle, proxy, fips);
    }

    /** Returns these settings with another file of certificate authorities, or without one. */
    public ClientSettings withCaBundle(Optional<Path> file) {
        return new ClientSettings(connectTimeout, readTimeout, callTimeout, maxAttempts, file, proxy, fips);
    }

    /** Returns these settings with another proxy, or without one. */
    public ClientSettings withProxy(ProxySettings other) {
        return new ClientSettings(connectTimeout, readTimeout, callTimeout, maxAttempts, caBundle, other, fips);
    }

    /** Returns these settings with or without FIPS endpoints. */
    public ClientSettings withFips(boolean used) {
        return new ClientSettings(connectTimeout, readTimeout, callTimeout, maxAttempts, caBundle, proxy, used);
    }

    /**
     * Returns the file that a text names, or an empty optional if the text is not an absolute path. Relative paths are
     * rejected, because the app can be started in any directory.
     */
    public static Optional<Path> caBundle(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
