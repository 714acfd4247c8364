package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.PastOutcome;
import io.github.identitydesk.words.Messages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The calls of the history are shown in plain words, and can be selected by their outcome and pool. */
class HistoryTextsTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";
    private static final String OTHER_POOL = "us-east-1:99999999-1234-5678-9abc-def012345678";
    private static final String ID = "us-east-1:0f1e2d3c-1111-2222-3333-444455556666";

    private static final HistoryEntry SENT = call(POOL, new PastOutcome.Sent());
    private static final HistoryEntry FOUND = call(OTHER_POOL, new PastOutcome.Found(ID));
    private static final HistoryEntry REFUSED =
            call(POOL, new PastOutcome.Refused(Refusal.of("NotAuthorizedException", "no", 400)));
    private static final HistoryEntry NOT_REACHED =
            call(POOL, new PastOutcome.NotReached(new Failure(Failure.Kind.CONNECTION_REFUSED, "refused")));
    private static final HistoryEntry CANCELLED = call(POOL, new PastOutcome.Cancelled());
    private static final List<HistoryEntry> ALL = List.of(SENT, FOUND, REFUSED, NOT_REACHED, CANCELLED);

    private final HistoryTexts texts = new HistoryTexts(
            new Messages(Locale.ENGLISH, ZoneOffset.UTC),
            id -> id.equals(POOL) ? Optional.of("Production") : Optional.empty());

    private static HistoryEntry call(String pool, PastOutcome outcome, String... providers) {
        IdentityRequest request = new IdentityRequest(
                pool,
                Optional.empty(),
                Arrays.stream(providers).map(name -> Login.of(name, "t")).toList());
        HistoryEntry sent = HistoryEntry.sent(
                UUID.randomUUID(), Instant.parse("2026-11-03T10:42:00Z"), request, EndpointChoice.AWS, Map.of());
        return new HistoryEntry(
                sent.id(),
                sent.time(),
                sent.duration(),
                sent.endpoint(),
                pool,
                sent.accountId(),
                sent.logins(),
                outcome,
                sent.requestId(),
                sent.grants());
    }

    @Test
    void outcomeIsNamed() {
        assertThat(ALL)
                .extracting(texts::outcome)
                .containsExactly(
                        "Sent, no answer yet",
                        "Identity found",
                        "Refused: NotAuthorizedException",
                        "Not reached: No connection to the endpoint",
                        "Cancelled");
    }

    @Test
    void titleIsTheMostSpecificText() {
        assertThat(ALL)
                .extracting(texts::title)
                .containsExactly(
                        "Sent, no answer yet",
                        ID,
                        "NotAuthorizedException",
                        "Not reached: No connection to the endpoint",
                        "Cancelled");
    }

    @Test
    void poolIsPrecededByItsName() {
        assertThat(texts.pool(POOL)).isEqualTo("Production · " + POOL);
        assertThat(texts.pool(OTHER_POOL)).isEqualTo(OTHER_POOL);
    }

    @Test
    void knownProvidersAreNamedAndOthersAreShownAsTheyAre() {
        assertThat(texts.providers(SENT)).isEqualTo("guest");
        assertThat(texts.providers(call(POOL, new PastOutcome.Sent(), "accounts.google.com", "not a host")))
                .isEqualTo("Google, not a host");
    }

    @Test
    void grantsThatWereCheckedFollowTheProviders() {
        assertThat(texts.grants(FOUND)).isEmpty();
        assertThat(texts.logins(FOUND)).isEqualTo("guest");

        HistoryEntry checked =
                FOUND.withGrants(CheckedGrants.NONE.withCredentials(true).withOpenIdToken(false));
        assertThat(texts.grants(checked)).isEqualTo("credentials: yes · OpenID token: no");
        assertThat(texts.logins(checked)).isEqualTo("guest · credentials: yes · OpenID token: no");
    }

    @Test
    void searchedTextsAreThoseThatAreShown() {
        assertThat(texts.all(REFUSED).lines())
                .contains("Refused: NotAuthorizedException", "NotAuthorizedException", "Production · " + POOL, "guest")
                .anyMatch(line -> line.contains("2026") && line.contains("10:42"));
    }

    @Test
    void filterSelectsAnOutcomeOrAPoolOrBoth() {
        assertThat(HistoryFilter.ALL.of(ALL)).isEqualTo(ALL);
        assertThat(filtered(HistoryFilter.Kind.SENT)).containsExactly(SENT);
        assertThat(filtered(HistoryFilter.Kind.FOUND)).containsExactly(FOUND);
        assertThat(filtered(HistoryFilter.Kind.REFUSED)).containsExactly(REFUSED);
        assertThat(filtered(HistoryFilter.Kind.NOT_REACHED)).containsExactly(NOT_REACHED);
        assertThat(filtered(HistoryFilter.Kind.CANCELLED)).containsExactly(CANCELLED);
        assertThat(new HistoryFilter(HistoryFilter.Kind.ALL, Optional.of(OTHER_POOL)).of(ALL))
                .containsExactly(FOUND);
        assertThat(new HistoryFilter(HistoryFilter.Kind.SENT, Optional.of(OTHER_POOL)).of(ALL))
                .isEmpty();
    }

    private static List<HistoryEntry> filtered(HistoryFilter.Kind kind) {
        return new HistoryFilter(kind, Optional.empty()).of(ALL);
    }
}
