package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.ProxySettings;
import io.github.identitydesk.store.Settings;
import io.github.identitydesk.viewmodel.SettingsForm.Entry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Converts between settings and the texts that the user types. */
final class SettingTexts {
    private static final int MILLIS_DIGITS = 3;

    private SettingTexts() {}

    /** Returns the text of an entry for the given settings. */
    static String of(Settings settings, Entry entry) {
        ClientSettings client = settings.client();
        Optional<ProxySettings.Manual> proxy =
                client.proxy() instanceof ProxySettings.Manual manual ? Optional.of(manual) : Optional.empty();
        return switch (entry) {
            case CONNECT_TIMEOUT -> text(client.connectTimeout());
            case READ_TIMEOUT -> text(client.readTimeout());
            case CALL_TIMEOUT -> text(client.callTimeout());
            case MAX_ATTEMPTS -> String.valueOf(client.maxAttempts());
            case PROXY_HOST -> proxy.map(ProxySettings.Manual::host).orElse("");
            case PROXY_PORT -> proxy.map(it -> String.valueOf(it.port())).orElse("");
            case PROXY_USER -> proxy.flatMap(ProxySettings.Manual::user).orElse("");
            case CA_BUNDLE -> client.caBundle().map(Path::toString).orElse("");
            case CLIPBOARD_TIME -> text(settings.clipboardTime());
        };
    }

    private static String text(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), MILLIS_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }

    /**
     * Parses a duration. A positive duration is at least one millisecond, because zero means no limit.
     *
     * @param text the duration in seconds, with a comma or a point as the decimal separator
     * @param longest the maximum duration
     * @return the duration, or empty if the text is not a number from 0 to the maximum
     */
    static Optional<Duration> seconds(String text, Duration longest) {
        return number(text)
                .filter(it -> it.signum() >= 0)
                .filter(it -> it.compareTo(BigDecimal.valueOf(longest.toSeconds())) <= 0)
                .map(it -> Duration.ofMillis(
                        Math.max(it.signum(), it.movePointRight(MILLIS_DIGITS).longValue())));
    }

    /** Parses an integer from 1 to a maximum. Returns empty if the text is not such a number. */
    static Optional<Integer> whole(String text, int highest) {
        return number(text)
                .filter(it -> it.stripTrailingZeros().scale() <= 0)
                .filter(it -> it.signum() > 0)
                .filter(it -> it.compareTo(BigDecimal.valueOf(highest)) <= 0)
                .map(BigDecimal::intValue);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
