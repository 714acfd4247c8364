package io.github.identitydesk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomeDirectoryTest {
    private static final Path OF_JAVA = Path.of("from-java").toAbsolutePath();
    private static final Path OF_VARIABLE = Path.of("from-variable").toAbsolutePath();

    @ParameterizedTest
    @CsvSource({"Linux, true", "Mac OS X, true", "Windows 11, false"})
    void variableHasPrecedenceExceptOnWindows(String system, boolean precedence) {
        assertThat(HomeDirectory.of(properties(system), Map.of("HOME", OF_VARIABLE.toString())))
                .isEqualTo(precedence ? OF_VARIABLE : OF_JAVA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative", "\0"})
    void unusableVariableIsIgnored(String value) {
        assertThat(HomeDirectory.of(properties("Linux"), Map.of("HOME", value))).isEqualTo(OF_JAVA);
    }

    @Test
    void withoutTheVariableItIsTheDirectoryThatJavaKnows() {
        assertThat(HomeDirectory.of(properties("Linux"), Map.of())).isEqualTo(OF_JAVA);
    }

    private static Properties properties(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", OF_JAVA.toString());
        return properties;
    }
}
