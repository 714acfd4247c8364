package io.github.identitydesk.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageBundleTest {
    private final Messages messages = new Messages(Locale.UK, ZoneId.of("Europe/Berlin"));

    @Test
    void aMessageInsideAMessageGetsItsWords() {
        Message inner = Message.of("problem.accountId.short", 9);

        assertThat(messages.format(Message.of("problem.token.missing", inner)))
                .isEqualTo("The token for " + messages.format(inner) + " is missing. Paste it, or remove the login.");
    }

    @Test
    void aMomentIsToldByTheClockOnTheWall() {
        Instant moment = Instant.parse("2026-11-23T09:42:07Z");

        assertThat(messages.format(Message.of("problem.token.missing", moment)))
                .contains("23 Nov 2026")
                .contains("10:42:07")
                .contains("CET");
    }
}
