package io.github.identitydesk.store;

import static io.github.identitydesk.store.SampleEntries.IDENTITY;
import static io.github.identitydesk.store.SampleEntries.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryEntryTest {
    private static final String JWT = "eyJhbGciOiJSUzI1NiJ9." + "eyJzdWIiOiJtZSJ9".repeat(8) + ".c2ln";
    private static final IdentityRequest REQUEST = new IdentityRequest(
            POOL,
            Optional.of("123456789012"),
            List.of(Login.of("accounts.google.com", JWT), Login.of("graph.facebook.com", "opaque-token")));

    @Test
    void recordsRequestAndResultWithoutTokens() {
        HistoryEntry entry = SampleEntries.ended(
                new UUID(0, 1),
                REQUEST,
                EndpointChoice.SANDBOX,
                new Outcome.Found(IDENTITY, SampleEntries.trace(0)),
                Map.of("accounts.google.com", "fingerprint"),
                words -> words);

        assertThat(entry)
                .isEqualTo(new HistoryEntry(
                        new UUID(0, 1),
                        SampleEntries.NOON,
                        Duration.ofMillis(143),
                        EndpointChoice.SANDBOX,
                        POOL,
                        Optional.of("123456789012"),
                        List.of(
                                new PastLogin("accounts.google.com", Optional.of("fingerprint")),
                                new PastLogin("graph.facebook.com", Optional.empty())),
                        new PastOutcome.Found(IDENTITY),
                        Optional.of("5f0c1a2b-request"),
                        CheckedGrants.NONE));
        assertThat(entry.identityId()).contains(IDENTITY);
        assertThat(entry.toString()).doesNotContain(JWT).doesNotContain("opaque-token");
    }

    @Test
    void keepsServiceMessages() {
        String words = "Invalid login token. Token expired: 1589092400 >= 1589092129";

        assertThat(ending(SampleEntries.refused("NotAuthorizedException", words))
                        .outcome())
                .isEqualTo(new PastOutcome.Refused(Refusal.of("NotAuthorizedException", words, 400)));
    }

    @Test
    void redactsServiceMessages() {
        HistoryEntry refused = ending(SampleEntries.refused("opaque-tokenException", "Bad token opaque-token."));
        HistoryEntry missed = ending(SampleEntries.notReached(Failure.Kind.NOT_THE_SERVICE, "400 opaque-token"));

        assertThat(refused.outcome())
                .isEqualTo(new PastOutcome.Refused(new Refusal(Refusal.Kind.OTHER, "…Exception", "Bad token ….", 400)));
        assertThat(missed.outcome())
                .isEqualTo(new PastOutcome.NotReached(new Failure(Failure.Kind.NOT_THE_SERVICE, "400 …")));
    }

    @Test
    void truncatesLongMessages() {
        HistoryEntry entry = ending(SampleEntries.refused("Chatty", "word ".repeat(10_000)));

        assertThat(entry.outcome())
                .isEqualTo(new PastOutcome.Refused(Refusal.of("Chatty", "word ".repeat(200) + "…", 400)));
        assertThat(ending(SampleEntries.refused("Chatty", "word ".repeat(200))).outcome())
                .isEqualTo(new PastOutcome.Refused(Refusal.of("Chatty", "word ".repeat(200), 400)));
    }

    @Test
    void hasMillisecondPrecision() {
        HistoryEntry entry = new HistoryEntry(
                new UUID(0, 1),
                Instant.parse("2026-11-03T11:00:00.123456789Z"),
                Duration.ofNanos(143_999_999),
                EndpointChoice.AWS,
                POOL,
                Optional.empty(),
                List.of(),
                new PastOutcome.Cancelled(),
                Optional.empty(),
                CheckedGrants.NONE);

        assertThat(entry.time()).isEqualTo("2026-11-03T11:00:00.123Z");
        assertThat(entry.duration()).isEqualTo(Duration.ofMillis(143));
        assertThat(entry.identityId()).isEmpty();
    }

    private static HistoryEntry ending(Outcome outcome) {
        return SampleEntries.ended(
                new UUID(0, 1),
                REQUEST,
                EndpointChoice.AWS,
                outcome,
                Map.of(),
                words -> words.replace("opaque-token", "…"));
    }
}
