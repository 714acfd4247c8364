package io.github.identitydesk.store;

import static io.github.identitydesk.store.SampleEntries.IDENTITY;
import static io.github.identitydesk.store.SampleEntries.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {
    private static final Map<String, String> GOOGLE = Map.of("accounts.google.com", "g1");

    @Test
    void newestCallIsFirst() {
        History history = of(SampleEntries.number(2), SampleEntries.number(3), SampleEntries.number(1));

        assertThat(history.entries())
                .containsExactly(SampleEntries.number(3), SampleEntries.number(2), SampleEntries.number(1));
    }

    @Test
    void keepsTheThousandNewestCalls() {
        History history = History.EMPTY;
        for (int n = 1; n <= 1_001; n++) {
            history = history.with(SampleEntries.number(n));
        }

        assertThat(history.entries()).hasSize(1_000);
        assertThat(history.entries().getFirst()).isEqualTo(SampleEntries.number(1_001));
        assertThat(history.entries().getLast()).isEqualTo(SampleEntries.number(2));
    }

    @Test
    void callIsKeptOnce() {
        assertThat(of(SampleEntries.number(1), SampleEntries.number(1)).entries())
                .containsExactly(SampleEntries.number(1));
    }

    @Test
    void removesOneCall() {
        History history = of(SampleEntries.number(1), SampleEntries.number(2), SampleEntries.number(3));

        assertThat(history.without(SampleEntries.number(2).id()))
                .isEqualTo(of(SampleEntries.number(1), SampleEntries.number(3)));
        assertThat(history.without(new UUID(7, 7))).isEqualTo(history);
    }

    @Test
    void recallsEarlierIdentitiesOfALogin() {
        HistoryEntry first = SampleEntries.entry(1, EndpointChoice.AWS, POOL, "us-east-1:1", GOOGLE);
        HistoryEntry second = SampleEntries.entry(
                2, EndpointChoice.AWS, POOL, "us-east-1:2", Map.of("accounts.google.com", "g1", "other.example", "o1"));
        HistoryEntry now = SampleEntries.entry(3, EndpointChoice.AWS, POOL, "us-east-1:2", GOOGLE);
        HistoryEntry later = SampleEntries.entry(4, EndpointChoice.AWS, POOL, "us-east-1:3", GOOGLE);

        assertThat(of(first, second, now, later).earlierIdentities(now)).containsExactly(second, first);
    }

    @ParameterizedTest
    @CsvSource({
        "AWS,     '',                    us-east-1:aa, g2",
        "AWS,     '',                    us-east-1:bb, g1",
        "SANDBOX, '',                    us-east-1:aa, g1",
        "CUSTOM,  http://localhost:4566, us-east-1:aa, g1",
    })
    void takesNoOtherLoginPoolOrEndpointForTheSame(
            EndpointChoice.Kind kind, String url, String pool, String fingerprint) {
        HistoryEntry now = SampleEntries.entry(2, EndpointChoice.AWS, "us-east-1:aa", IDENTITY, GOOGLE);
        HistoryEntry other = SampleEntries.entry(
                1, new EndpointChoice(kind, url, ""), pool, IDENTITY, Map.of("accounts.google.com", fingerprint));

        assertThat(of(other, now).earlierIdentities(now)).isEmpty();
    }

    @Test
    void distinguishesCustomEndpoints() {
        HistoryEntry now = SampleEntries.entry(2, EndpointChoice.custom("http://localhost:1"), POOL, IDENTITY, GOOGLE);
        HistoryEntry other =
                SampleEntries.entry(1, EndpointChoice.custom("http://localhost:2"), POOL, IDENTITY, GOOGLE);

        assertThat(of(other, now).earlierIdentities(now)).isEmpty();
    }

    @Test
    void recallsNothingForGuestsOrFailedCalls() {
        HistoryEntry guest = SampleEntries.entry(1, EndpointChoice.AWS, POOL, IDENTITY, Map.of());
        HistoryEntry guestAgain = SampleEntries.entry(2, EndpointChoice.AWS, POOL, IDENTITY, Map.of());
        HistoryEntry refused = SampleEntries.ended(
                new UUID(0, 3),
                new IdentityRequest(POOL, Optional.empty(), List.of(Login.of("accounts.google.com", "the token"))),
                EndpointChoice.AWS,
                SampleEntries.refused("NotAuthorizedException", ""),
                GOOGLE,
                words -> words);
        HistoryEntry now = SampleEntries.entry(4, EndpointChoice.AWS, POOL, IDENTITY, GOOGLE);
        History history = of(guest, guestAgain, refused, now);

        assertThat(history.earlierIdentities(guestAgain)).isEmpty();
        assertThat(history.earlierIdentities(now)).isEmpty();
    }

    private static History of(HistoryEntry... calls) {
        History history = History.EMPTY;
        for (HistoryEntry call : calls) {
            history = history.with(call);
        }
        return history;
    }
}
