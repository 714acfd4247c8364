package io.github.identitydesk.store;

import io.github.identitydesk.files.HomeDirectory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The directories for the user's data. They need not exist yet.
 *
 * @param config what the user might carry to another machine: the settings
 * @param state what belongs to this machine: recent pools, history, its key, logs
 */
public record UserDirectories(Path config, Path state) {
    /** The system property that names one directory for everything, for portable use and for tests. */
    public static final String HOME_PROPERTY = "identitydesk.home";

    /** The app's directory where names are shown to users. */
    private static final String NAME = "Identity Desk";

    /** The app's directory on Linux: short and in lower case, as is usual there. */
    private static final String UNIX_NAME = "identity-desk";

    /**
     * The directories that the system's conventions ask for: the XDG Base Directory Specification on Linux, {@code
     * Application Support} on macOS, roaming and local {@code AppData} on Windows. An XDG variable that is empty or
     * holds a relative path counts as not set, as the specification says.
     *
     * @param properties the system properties; {@value #HOME_PROPERTY}, {@code user.home} and {@code os.name} are
     *     looked at
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
