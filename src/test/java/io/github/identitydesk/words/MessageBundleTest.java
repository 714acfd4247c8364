package io.github.identitydesk.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageBundleTest {
    private final Messages messages = new Messages(Locale.UK, ZoneId.of("Europe/Berlin"));

    @Test
    void nestedMessageIsFormatted() {
        Message inner = Message.of("problem.accountId.short", 9);

        assertThat(messages.format(Message.of("problem.token.missing", inner)))
                .isEqualTo("The token for " + messages.format(inner) + " is missing. Paste it, or remove the login.");
    }

    @Test
    void instantIsFormattedInLocalTime() {
        Instant moment = Instant.parse("2026-11-23T09:42:07Z");

        assertThat(messages.format(Message.of("problem.token.missing", moment)))
                .contains("23 Nov 2026")
                .contains("10:42:07")
                .contains("CET");
    }

    @Test
    void singularAndPluralAreDistinguished() {
        assertThat(messages.format("reading.opaque", 1)).isEqualTo("opaque, 1 character");
        assertThat(messages.format("reading.opaque", 12_000)).isEqualTo("opaque, 12,000 characters");
    }

    @Test
    void untranslatedBundleFallsBackToEnglish() {
        Messages french = translated(Locale.FRENCH);

        assertThat(french.format("dialog.cancel")).isEqualTo("Cancel");
    }

    @Test
    void untranslatedMessageFallsBackToEnglish() {
        Messages esperanto = translated(Locale.of("eo"));

        assertThat(esperanto.format("dialog.cancel")).isEqualTo("Nuligi");
        assertThat(esperanto.format("dialog.close")).isEqualTo("Close");
        assertThat(esperanto.format("app.name")).isEqualTo("Identity Desk");
    }

    @Test
    void malformedPatternIsShownUnformatted() {
        assertThat(translated(Locale.of("eo")).format("request.ready.last", 12)).isEqualTo("Preta {0");
    }

    @Test
    void missingMessageIsShownAsItsKey() {
        assertThat(messages.format("no.such.key")).isEqualTo("no.such.key");
        assertThat(messages.bundle().containsKey("no.such.key")).isTrue();
    }

    private static Messages translated(Locale locale) {
        MessageBundle bundle = new MessageBundle(locale, Set.of(Locale.ROOT, locale));
        return new Messages(locale, () -> ZoneId.of("UTC"), bundle);
    }
}
