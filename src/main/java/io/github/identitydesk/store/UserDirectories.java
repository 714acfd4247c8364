package io.github.identitydesk.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the app keeps what is the person's own. Neither directory need exist yet.
 *
 * @param config what they might carry to another machine: the settings
 * @param state what belongs to this machine: recent pools, history, its key, logs
 */
public record UserDirectories(Path config, Path state) {
    /** The system property that names one directory for everything, for portable use and for tests. */
    public static final String HOME_PROPERTY = "identitydesk.home";

    /**
     * The directories that the system's habits ask for: the XDG Base Directory Specification, {@code Application Support}
     * on macOS, roaming and local {@code AppData} on Windows.
     *
     * @param properties the system properties; {@code user.home} and {@code os.name} are looked at, and before them
     *     {@value #HOME_PROPERTY}
     * @param environment the environment variables
     */
    public static UserDirectories of(Properties properties, Map<String, String> environment) {
        String own = properties.getProperty(HOME_PROPERTY, "");
        if (!own.isBlank()) {
            Path directory = Path.of(own).toAbsolutePath();
            return new UserDirectories(directory, directory);
        }
        Path home = Path.of(properties.getProperty("user.home", ""));
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new UserDirectories(
                    windows(environment, "APPDATA", home.resolve("AppData").resolve("Roaming")),
                    windows(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local")));
        }
        if (system.startsWith("mac")) {
            Path directory =
                    home.resolve("Library").resolve("Application Support").resolve("Identity Desk");
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
                .resolve("Identity Desk");
    }

    /** “If an implementation encounters a relative path […] it should consider the path invalid and ignore it.” */
    private static Path xdg(Map<String, String> environment, String variable, Path fallback) {
        return Optional.ofNullable(environment.get(variable))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(fallback)
                .resolve("identity-desk");
    }
}
