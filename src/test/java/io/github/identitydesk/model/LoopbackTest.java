package io.github.identitydesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LocalHost", "localhost.", "app.localhost", "127.0.0.1", "127.9.9.9", "::1", "[::1]"
            })
    void hostIsLoopback(String host) {
        assertThat(Loopback.is(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "notlocalhost",
                "localhost.example.com",
                "128.0.0.1",
                "127.0.0.1.example.com",
                "127.0.0.999",
                "[::1",
                "::1]",
                "::2"
            })
    void hostIsNotLoopback(String host) {
        assertThat(Loopback.is(host)).isFalse();
    }
}
