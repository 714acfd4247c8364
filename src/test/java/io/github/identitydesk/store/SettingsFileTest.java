package io.github.identitydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest extends StoreFixture {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"theme\":null}",
                "{\"theme\":\"BLUE\"}",
                "{\"theme\":\"dark\"}",
                "{\"theme\":1}",
                "{\"divider\":-0.1}",
                "{\"divider\":1.5}",
                "{\"divider\":1e999}",
                "{\"divider\":\"half\"}",
                "{\"window\":7}",
                "{\"window\":{\"x\":1,\"y\":2,\"width\":3}}",
                "{\"window\":{\"x\":1,\"y\":2,\"width\":-3,\"height\":4}}",
                "{\"answerDivider\":-0.1}",
                "{\"answerDivider\":1.5}",
                "{\"window\":{\"x\":1e9,\"y\":2,\"width\":3,\"height\":4}}",
                "{\"window\":{\"x\":-100000,\"y\":2,\"width\":3,\"height\":4}}",
                "{\"window\":{\"x\":1,\"y\":100000,\"width\":3,\"height\":4}}",
                "{\"window\":{\"x\":1,\"y\":2,\"width\":0,\"height\":4}}",
                "{\"window\":{\"x\":1,\"y\":2,\"width\":100000,\"height\":4}}",
                "{\"window\":{\"x\":1,\"y\":2,\"width\":3,\"height\":0}}",
                "{\"window\":{\"x\":1,\"y\":2,\"width\":3,\"height\":100000}}",
                "{\"window\":{\"x\":1,\"y\":2,\"width\":3,\"height\":1e9}}",
                "{\"connectTimeoutSeconds\":-1}",
                "{\"readTimeoutSeconds\":1e12}",
                "{\"callTimeoutSeconds\":\"30\"}",
                "{\"maxAttempts\":0}",
                "{\"maxAttempts\":1000}",
                "{\"caBundle\":\"\"}",
                "{\"caBundle\":\"relative.pem\"}",
                "{\"caBundle\":\"/with/\\u0000\"}",
                "{\"keepsHistory\":\"no\"}",
                "{\"textSizePercent\":79}",
                "{\"textSizePercent\":201}",
                "{\"textSizePercent\":\"large\"}",
                "{\"proxyMode\":\"PAC\"}",
                "{\"proxyMode\":\"MANUAL\"}",
                "{\"proxyMode\":\"MANUAL\",\"proxyHost\":\" \",\"proxyPort\":80}",
                "{\"proxyMode\":\"MANUAL\",\"proxyHost\":\"proxy.example\",\"proxyPort\":0}",
                "{\"proxyMode\":\"MANUAL\",\"proxyHost\":\"proxy.example\",\"proxyPort\":65536}",
                "{\"proxyMode\":\"MANUAL\",\"proxyPort\":80}",
                "{\"fips\":\"yes\"}",
                "{\"copiesIdentityId\":1}",
                "{\"clipboardSeconds\":0}",
                "{\"clipboardSeconds\":601}",
                "{\"fromTheFuture\":{\"a\":[1,2.5,true,null,{}]}}",
            })
    void replacesAnInvalidSettingByItsDefault(String content) throws IOException {
        Files.writeString(directory.resolve("settings.json"), content);

        assertThat(restarted().settings().value()).isEqualTo(Settings.DEFAULT);
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 80, PT1S, 1", "1, 0, 200, PT10M, 10"})
    void keepsSettingsAtTheirLimits(
            double divider, double answerDivider, int textSize, Duration clipboardTime, int maxAttempts) {
        Duration longest = ClientSettings.MAX_TIMEOUT;
        Settings settings = Settings.DEFAULT
                .withDivider(divider)
                .withAnswerDivider(answerDivider)
                .withTextSize(textSize)
                .withClipboardTime(clipboardTime)
                .withClient(Settings.DEFAULT
                        .client()
                        .withTimeouts(longest, longest, longest)
                        .withMaxAttempts(maxAttempts));
        try (Store store = store()) {
            store.settings().change(old -> settings);
        }

        Settings read = restarted().settings().value();
        assertThat(read).isEqualTo(settings);
        assertThat(List.of(read.divider(), read.answerDivider())).containsExactly(divider, answerDivider);
        assertThat(read.textSize()).isEqualTo(textSize);
        assertThat(read.clipboardTime()).isEqualTo(clipboardTime);
    }

    @Test
    void keepsTheOtherSettings() throws IOException {
        Files.writeString(
                directory.resolve("settings.json"), "{\"divider\":7,\"theme\":\"DARK\",\"readTimeoutSeconds\":-1}");

        assertThat(restarted().settings().value()).isEqualTo(Settings.DEFAULT.withTheme(Theme.DARK));
    }

    @Test
    void keepsMembersOfNewerVersions() throws IOException {
        Files.writeString(
                directory.resolve("settings.json"),
                "{\"newer\":{\"a\":[1,2.50,true,null,{\"b\":\"c\"}]},\"theme\":\"DARK\",\"big\":12345678901234567890}");

        try (Store store = store()) {
            store.settings().change(old -> old.withTheme(Theme.LIGHT));
        }

        assertThat(Files.readString(directory.resolve("settings.json")).replaceAll("\\s", ""))
                .contains("\"newer\":{\"a\":[1,2.50,true,null,{\"b\":\"c\"}]}")
                .contains("\"big\":12345678901234567890")
                .contains("\"theme\":\"LIGHT\"")
                .doesNotContain("DARK");
    }
}
