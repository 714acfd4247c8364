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
 */
public record ClientSettings(
        Duration connectTimeout, Duration readTimeout, Duration callTimeout, int maxAttempts, Optional<Path> caBundle) {
    /** 5 s to connect, 15 s between bytes, 30 s in all, three attempts. */
    public static final ClientSettings DEFAULT = new ClientSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30), 3, Optional.empty());

    /** The longest time that a person may set; what waits longer is not waiting for an answer. */
    public static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    /** The most attempts that a person may set. */
    public static final int MOST_ATTEMPTS = 10;

    /**
     * The file that a text names, or nothing where it names none. It must say the whole path, because nobody knows from
     * which directory the app will be started.
     */
    public static Optional<Path> caBundle(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
