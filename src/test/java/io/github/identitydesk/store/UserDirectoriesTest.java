package io.github.identitydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserDirectoriesTest {
    private static final String HOME = Path.of("/home/me").toAbsolutePath().toString();

    @Test
    void usesTheXdgDefaultsOnLinux() {
        assertThat(UserDirectories.of(system("Linux"), Map.of()))
                .isEqualTo(new UserDirectories(
                        Path.of(HOME, ".config", "identity-desk"), Path.of(HOME, ".local", "state", "identity-desk")));
    }

    @Test
    void usesTheXdgVariablesOnLinux() {
        Path config = Path.of("/other/config").toAbsolutePath();
        Path state = Path.of("/other/state").toAbsolutePath();

        assertThat(UserDirectories.of(
                        system("Linux"),
                        Map.of("XDG_CONFIG_HOME", config.toString(), "XDG_STATE_HOME", state.toString())))
                .isEqualTo(new UserDirectories(config.resolve("identity-desk"), state.resolve("identity-desk")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "relative/path", "./here", "~/.config", "\0"})
    void ignoresRelativeXdgVariables(String value) {
        assertThat(UserDirectories.of(system("Linux"), Map.of("XDG_CONFIG_HOME", value, "XDG_STATE_HOME", value)))
                .isEqualTo(UserDirectories.of(system("Linux"), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "Mac OS X"})
    void usesTheHomeOfTheEnvironment(String name) {
        String other = Path.of("/home/other").toAbsolutePath().toString();
        Properties properties = system(name);
        UserDirectories inEnvironment = UserDirectories.of(properties, Map.of("HOME", other));
        properties.setProperty("user.home", other);

        assertThat(inEnvironment).isEqualTo(UserDirectories.of(properties, Map.of()));
        assertThat(inEnvironment).isNotEqualTo(UserDirectories.of(system(name), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "relative", "~", "\0"})
    void ignoresARelativeHome(String value) {
        assertThat(UserDirectories.of(system("Linux"), Map.of("HOME", value)))
                .isEqualTo(UserDirectories.of(system("Linux"), Map.of()));
    }

    @Test
    void ignoresHomeOnWindows() {
        assertThat(UserDirectories.of(
                        system("Windows 11"),
                        Map.of("HOME", Path.of("/home/other").toAbsolutePath().toString())))
                .isEqualTo(UserDirectories.of(system("Windows 11"), Map.of()));
    }

    @Test
    void xdgVariablesAreIndependent() {
        Path state = Path.of("/other/state").toAbsolutePath();

        assertThat(UserDirectories.of(
                        system("Linux"), Map.of("XDG_CONFIG_HOME", "relative", "XDG_STATE_HOME", state.toString())))
                .isEqualTo(
                        new UserDirectories(Path.of(HOME, ".config", "identity-desk"), state.resolve("identity-desk")));
    }

    @Test
    void usesApplicationSupportOnMacOs() {
        Path directory = Path.of(HOME, "Library", "Application Support", "Identity Desk");

        assertThat(UserDirectories.of(system("Mac OS X"), Map.of("XDG_CONFIG_HOME", "/elsewhere")))
                .isEqualTo(new UserDirectories(directory, directory));
    }

    @Test
    void onlyConfigurationRoamsOnWindows() {
        Map<String, String> environment = Map.of(
                "APPDATA", "C:\\Users\\me\\AppData\\Roaming",
                "LOCALAPPDATA", "C:\\Users\\me\\AppData\\Local");

        assertThat(UserDirectories.of(system("Windows 11"), environment))
                .isEqualTo(new UserDirectories(
                        Path.of("C:\\Users\\me\\AppData\\Roaming", "Identity Desk"),
                        Path.of("C:\\Users\\me\\AppData\\Local", "Identity Desk")));
    }

    @Test
    void findsTheWindowsProfileWithoutItsVariables() {
        assertThat(UserDirectories.of(system("Windows Server 2025"), Map.of("APPDATA", " ")))
                .isEqualTo(new UserDirectories(
                        Path.of(HOME, "AppData", "Roaming", "Identity Desk"),
                        Path.of(HOME, "AppData", "Local", "Identity Desk")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "Mac OS X", "Windows 11"})
    void usesTheDirectoryGivenByAProperty(String name) {
        Properties properties = system(name);
        properties.setProperty("identitydesk.home", "portable");

        Path directory = Path.of("portable").toAbsolutePath();
        assertThat(UserDirectories.of(properties, Map.of("XDG_STATE_HOME", "/elsewhere", "APPDATA", "/elsewhere")))
                .isEqualTo(new UserDirectories(directory, directory));
    }

    @Test
    void ignoresAnEmptyProperty() {
        Properties properties = system("Linux");
        properties.setProperty("identitydesk.home", "");

        assertThat(UserDirectories.of(properties, Map.of())).isEqualTo(UserDirectories.of(system("Linux"), Map.of()));
    }

    private static Properties system(String name) {
        Properties properties = new Properties();
        properties.setProperty("os.name", name);
        properties.setProperty("user.home", HOME);
        return properties;
    }
}
