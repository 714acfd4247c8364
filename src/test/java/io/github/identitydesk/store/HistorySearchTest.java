package io.github.identitydesk.store;

import static io.github.identitydesk.store.SampleEntries.IDENTITY;
import static io.github.identitydesk.store.SampleEntries.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistorySearchTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Map<String, String> GOOGLE = Map.of("accounts.google.com", "g1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-03",
                "12:01",
                "143 ms",
                "1A2B3C4D",
                "us-east-1:0f1e2d3c",
                "aws",
                "us-east-1",
                "123456789012",
                "Accounts.Google",
                "gefunden",
                "5f0c1a2b",
                "  google   gefunden  ",
                "GEFUNDEN google 2026",
                "",
                " "
            })
    void findsACallByWordsInItsColumns(String words) {
        IdentityRequest request = new IdentityRequest(
                POOL, Optional.of("123456789012"), List.of(Login.of("accounts.google.com", "the token")));
        HistoryEntry call = SampleEntries.ended(
                new UUID(0, 1),
                request,
                EndpointChoice.AWS,
                new Outcome.Found(IDENTITY, SampleEntries.trace(1)),
                GOOGLE,
                text -> text);

        assertThat(searchable(call).find(words)).containsExactly(call);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abgelehnt",
                "2026-11-04",
                "11:01",
                "token",
                "g1",
                "gefunden facebook",
                "sandbox",
                "gefundenus-east-1"
            })
    void excludesCallsThatLackAWord(String words) {
        HistoryEntry call = SampleEntries.entry(1, EndpointChoice.AWS, POOL, IDENTITY, GOOGLE);

        assertThat(searchable(call).find(words)).isEmpty();
    }

    @Test
    void findsCallsByOutcome() {
        HistoryEntry refused = SampleEntries.ending(
                1, SampleEntries.refused("NotAuthorizedException", "Token is not from a provider"));
        HistoryEntry missed =
                SampleEntries.ending(2, SampleEntries.notReached(Failure.Kind.TIMED_OUT, "localhost:4566"));
        HistoryEntry cancelled = SampleEntries.ending(3, new Outcome.Cancelled(SampleEntries.trace(0)));
        HistorySearch history = searchable(refused, missed, cancelled);

        assertThat(history.find("notauthorized provider abgelehnt")).containsExactly(refused);
        assertThat(history.find("nicht ZEITUBERSCHREITUNG 4566")).containsExactly(missed);
        assertThat(history.find("abgebrochen")).containsExactly(cancelled);
    }

    @Test
    void findsCallsByTheirEndpoint() {
        HistoryEntry custom =
                SampleEntries.entry(1, EndpointChoice.custom("http://localhost:4566"), POOL, IDENTITY, Map.of());
        HistoryEntry sandbox = SampleEntries.entry(2, EndpointChoice.SANDBOX, POOL, IDENTITY, Map.of());
        HistoryEntry other = SampleEntries.entry(
                3, new EndpointChoice(EndpointChoice.Kind.AWS, "", "eu-west-3"), POOL, IDENTITY, Map.of());
        HistorySearch history = searchable(custom, sandbox, other);

        assertThat(history.find("localhost")).containsExactly(custom);
        assertThat(history.find("SANDBOX")).containsExactly(sandbox);
        assertThat(history.find("eu-west-3")).containsExactly(other);
    }

    @Test
    void findsCallsNewestFirst() {
        assertThat(searchable(SampleEntries.number(1), SampleEntries.number(3), SampleEntries.number(2))
                        .find("google"))
                .containsExactly(SampleEntries.number(3), SampleEntries.number(2), SampleEntries.number(1));
    }

    @Test
    void findsOutcomesInTheUsersLanguage() {
        HistoryEntry found = SampleEntries.number(1);
        HistoryEntry refused = SampleEntries.ending(2, SampleEntries.refused("NotAuthorizedException", ""));

        assertThat(searchable(found, refused).find("gefunden")).containsExactly(found);
        assertThat(searchable(found, refused).find("abgelehnt")).containsExactly(refused);
        assertThat(searchable(found, refused).find("refused")).isEmpty();
    }

    private static HistorySearch searchable(HistoryEntry... calls) {
        return new HistorySearch(new History(List.of(calls)), BERLIN, call -> switch (call.outcome()) {
            case PastOutcome.Found found -> "Gefunden";
            case PastOutcome.Refused refused -> "Abgelehnt";
            case PastOutcome.NotReached missed -> "Nicht erreicht: Zeitüberschreitung";
            case PastOutcome.Cancelled cancelled -> "Abgebrochen";
            case PastOutcome.Sent sent -> "Gesendet";
        });
    }
}
