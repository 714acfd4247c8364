package io.github.identitydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @ParameterizedTest
    @CsvSource({"100,100", "79,80", "0,80", "80,80", "200,200", "210,200"})
    void clampsTheTextSize(int percent, int expected) {
        assertThat(Settings.DEFAULT.withTextSize(percent).textSize()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PT60S,PT60S", "PT0S,PT1S", "-PT5S,PT1S", "PT1S,PT1S", "PT10M,PT10M", "PT1H,PT10M"})
    void clampsTheClipboardTime(Duration time, Duration expected) {
        assertThat(Settings.DEFAULT.withClipboardTime(time).clipboardTime()).isEqualTo(expected);
    }

    @Test
    void changesOneSettingAtATime() {
        Settings changed = Settings.DEFAULT
                .withTextSize(150)
                .withCopying(true)
                .withHistory(false)
                .withClipboardTime(Duration.ofSeconds(5));

        assertThat(changed)
                .isEqualTo(new Settings(
                        Settings.DEFAULT.theme(),
                        150,
                        Settings.DEFAULT.divider(),
                        Settings.DEFAULT.answerDivider(),
                        Settings.DEFAULT.window(),
                        Settings.DEFAULT.client(),
                        false,
                        true,
                        Duration.ofSeconds(5)));
    }
}
