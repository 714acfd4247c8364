package io.github.identitydesk.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The user's home directory. */
public final class HomeDirectory {
    private HomeDirectory() {}

    /**
     * The home directory of this process's user. Java takes {@code user.home} from the system's list of users, while on
     * Linux and macOS a user, a script or a container may name another one in {@code HOME}, which then counts.
     *
     * @param properties the system properties; {@code user.home} and {@code os.name} are looked at
     * @param environment the environment variables
     */
    public static Path of(Properties properties, Map<String, String> environment) {
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Optional<Path> named = system.startsWith("windows") ? Optional.empty() : absolute(environment, "HOME");
        return named.orElseGet(() -> Path.of(properties.getProperty("user.home", "")));
    }

    /** The directory that a variable names, or nothing where it is not set, is empty, or is no absolute path. */
    public static Optional<Path> absolute(Map<String, String> environment, String variable) {
        try {
            return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
