package io.github.identitydesk.store;

import io.github.identitydesk.files.HomeDirectory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The directories for the user's data. They need not exist.
 *
 * @param config the directory of data that the user might copy to another machine: the settings
 * @param state the directory of data that belongs to this machine: recent pools, history, its key, logs
 */
public record UserDirectories(Path config, Path state) {
    /** The system property that sets a single directory for all data, for portable use and for tests. */
    public static final String HOME_PROPERTY = "identitydesk.home";

    /** The name of the app's directory on macOS and Windows, where users see it. */
    private static final String NAME = "Identity Desk";

    /** The name of the app's directory on Linux, by convention short and in lower case. */
    private static final String UNIX_NAME = "identity-desk";

    /**
     * Returns the directories according to the conventions of the system: the XDG Base Directory Specification on Linux,
     * {@code Application Support} on macOS, roaming and local {@code AppData} on Windows. As the specification requires, an
     * XDG variable counts as not set if it is empty or contains a relative path.
     *
     * @param properties the system properties, of which {@value #HOME_PROPERTY}, {@code user.home} and {@code os.name} are
     *     used
     * @param environment the environment variables
     */
    public static UserDirectories of(Properties properties, Map<String, String> environment) {
        String own = properties.getProperty(HOME_PROPERTY, "");
        if (!own.isBlank()) {
            Path directory = Path.of(own).toAbsolutePath();
            return new UserDirectories(directory, directory);
        }
        Path home = HomeDirectory.of(properties, environment);
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new UserDirectories(
                    windows(environment, "APPDATA", home.resolve("AppData").resolve("Roaming")),
                    windows(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local")));
        }
        if (system.startsWith("mac")) {
            Path directory =
                    home.resolve("Library").resolve("Application Support").resolve(NAME);
            return new UserDirectories(directory, directory);
        }
        return new UserDirectories(
                xdg(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
                xdg(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state")));
    }

    private static Path windows(Map<String, String> environment, String variable, Path fallback) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElse(fallback)
                .resolve(NAME);
    }

    private static Path xdg(Map<String, String> environment, String variable, Path fallback) {
        return HomeDirectory.absolute(environment, variable).orElse(fallback).resolve(UNIX_NAME);
    }
}
