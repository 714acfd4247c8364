package io.github.identitydesk.store;

import static io.github.identitydesk.store.Calls.IDENTITY;
import static io.github.identitydesk.store.Calls.POOL;
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
    void showsTheNewestCallFirstInWhateverOrderTheyCome() {
        History history = of(Calls.number(2), Calls.number(3), Calls.number(1));

        assertThat(history.entries()).containsExactly(Calls.number(3), Calls.number(2), Calls.number(1));
    }

    @Test
    void keepsTheThousandNewestCalls() {
        History history = History.EMPTY;
        for (int n = 1; n <= 1_001; n++) {
            history = history.with(Calls.number(n));
        }

        assertThat(history.entries()).hasSize(1_000);
        assertThat(history.entries().getFirst()).isEqualTo(Calls.number(1_001));
        assertThat(history.entries().getLast()).isEqualTo(Calls.number(2));
    }

    @Test
    void holdsACallOnceHoweverOftenItIsAdded() {
        assertThat(of(Calls.number(1), Calls.number(1)).entries()).containsExactly(Calls.number(1));
    }

    @Test
    void forgetsOneCall() {
        History history = of(Calls.number(1), Calls.number(2), Calls.number(3));

        assertThat(history.without(Calls.number(2).id())).isEqualTo(of(Calls.number(1), Calls.number(3)));
        assertThat(history.without(new UUID(7, 7))).isEqualTo(history);
    }

    @Test
    void recallsTheIdentitiesThatALoginHadBefore() {
        HistoryEntry first = Calls.entry(1, EndpointChoice.AWS, POOL, "us-east-1:1", GOOGLE);
        HistoryEntry second = Calls.entry(
                2, EndpointChoice.AWS, POOL, "us-east-1:2", Map.of("accounts.google.com", "g1", "other.example", "o1"));
        HistoryEntry now = Calls.entry(3, EndpointChoice.AWS, POOL, "us-east-1:2", GOOGLE);
        HistoryEntry later = Calls.entry(4, EndpointChoice.AWS, POOL, "us-east-1:3", GOOGLE);

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
        HistoryEntry now = Calls.entry(2, EndpointChoice.AWS, "us-east-1:aa", IDENTITY, GOOGLE);
        HistoryEntry other = Calls.entry(
                1, new EndpointChoice(kind, url, ""), pool, IDENTITY, Map.of("accounts.google.com", fingerprint));

        assertThat(of(other, now).earlierIdentities(now)).isEmpty();
    }

    @Test
    void tellsTwoCustomEndpointsApart() {
        HistoryEntry now = Calls.entry(2, EndpointChoice.custom("http://localhost:1"), POOL, IDENTITY, GOOGLE);
        HistoryEntry other = Calls.entry(1, EndpointChoice.custom("http://localhost:2"), POOL, IDENTITY, GOOGLE);

        assertThat(of(other, now).earlierIdentities(now)).isEmpty();
    }

    @Test
    void recallsNothingForAGuestNorFromACallThatFoundNothing() {
        HistoryEntry guest = Calls.entry(1, EndpointChoice.AWS, POOL, IDENTITY, Map.of());
        HistoryEntry guestAgain = Calls.entry(2, EndpointChoice.AWS, POOL, IDENTITY, Map.of());
        HistoryEntry refused = HistoryEntry.of(
                new UUID(0, 3),
                new IdentityRequest(POOL, Optional.empty(), List.of(Login.of("accounts.google.com", "the token"))),
                EndpointChoice.AWS,
                Calls.refused("NotAuthorizedException", ""),
                GOOGLE);
        HistoryEntry now = Calls.entry(4, EndpointChoice.AWS, POOL, IDENTITY, GOOGLE);
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
