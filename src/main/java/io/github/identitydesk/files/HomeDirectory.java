package io.github.identitydesk.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Determines the user's home directory. */
public final class HomeDirectory {
    private HomeDirectory() {}

    /**
     * Returns the home directory of the user of this process. Java takes {@code user.home} from the system's user database.
     * On Linux and macOS, a user, a script or a container may set another directory in {@code HOME}, which takes precedence.
     *
     * @param properties the system properties, of which {@code user.home} and {@code os.name} are used
     * @param environment the environment variables
     */
    public static Path of(Properties properties, Map<String, String> environment) {
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Optional<Path> named = system.startsWith("windows") ? Optional.empty() : absolute(environment, "HOME");
        return named.orElseGet(() -> Path.of(properties.getProperty("user.home", "")));
    }

    /**
     * Returns the directory in a variable, or an empty optional if the variable is not set, is empty, or is not an absolute
     * path.
     */
    public static Optional<Path> absolute(Map<String, String> environment, String variable) {
        try {
            return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
