package io.github.identitydesk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientSettingsTest {
    private static final Path FILE = Path.of("ca.pem").toAbsolutePath();

    @Test
    void eachSettingIsChangedAlone() {
        ProxySettings proxy = new ProxySettings.Manual("proxy.example.com", 1, Optional.of("jane"));
        ClientSettings settings = ClientSettings.DEFAULT
                .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4))
                .withMaxAttempts(7)
                .withCaBundle(Optional.of(FILE))
                .withProxy(proxy)
                .withFips(true);

        assertThat(settings)
                .isEqualTo(new ClientSettings(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        7,
                        Optional.of(FILE),
                        proxy,
                        true));
    }

    @Test
    void fileOfAuthoritiesHasAnAbsolutePath() {
        assertThat(ClientSettings.caBundle(FILE.toString())).contains(FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ca.pem", "\0"})
    void otherTextNamesNoFileOfAuthorities(String text) {
        assertThat(ClientSettings.caBundle(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535})
    void proxyHasAnyPort(int port) {
        assertThat(new ProxySettings.Manual("h", port, Optional.empty()).mode()).isEqualTo(ProxySettings.Mode.MANUAL);
    }

    @ParameterizedTest
    @CsvSource({"h, 0", "h, 65536", "' ', 80"})
    void proxyNeedsAHostAndAPort(String host, int port) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProxySettings.Manual(host, port, Optional.empty()));
    }
}
