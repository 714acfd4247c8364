package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.store.History;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.PastOutcome;
import io.github.identitydesk.store.RecentPools;
import io.github.identitydesk.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A call is recorded in the history before it is sent, and its entry is updated when the call ends, unless the history is off. */
class CallLogTest extends GetIdCallFixture {
    @Test
    void endedCallIsRecordedWithoutTokens() {
        IdentityRequest request = new IdentityRequest(
                REQUEST.identityPoolId(), Optional.empty(), List.of(Login.of("accounts.google.com", "s3cret")));
        call.start(request, EndpointChoice.SANDBOX);
        background.runAll();

        assertThat(log.entries().get()).hasSize(1);
        assertThat(log.entries().get().getFirst().identityPoolId()).isEqualTo(REQUEST.identityPoolId());
        assertThat(log.entries().get().toString())
                .contains("accounts.google.com")
                .doesNotContain("s3cret");
    }

    @Test
    void sameLoginIsRecognized() {
        IdentityRequest request = new IdentityRequest(
                REQUEST.identityPoolId(), Optional.empty(), List.of(Login.of("accounts.google.com", "s3cret")));
        call.start(request, EndpointChoice.SANDBOX);
        background.runAll();
        assertThat(log.recognition().get()).isEmpty();

        client.clockOffset = Duration.ofMinutes(5);
        call.start(request, EndpointChoice.SANDBOX);
        background.runAll();
        assertThat(log.recognition().get()).hasValueSatisfying(known -> {
            assertThat(known.same()).isTrue();
            assertThat(known.before().time()).isEqualTo(CLOCK.instant());
        });

        client.identityId = "us-east-1:99999999-1111-2222-3333-444455556666";
        client.clockOffset = Duration.ofMinutes(10);
        call.start(request, EndpointChoice.SANDBOX);
        background.runAll();
        assertThat(log.recognition().get())
                .hasValueSatisfying(known -> assertThat(known.same()).isFalse());
    }

    @Test
    void callIsRecordedWhenSentAndUpdatedAtItsEnd() {
        call.start(REQUEST, EndpointChoice.SANDBOX);
        client.onCall = () -> {
            assertThat(Stores.in(home).history().value()).isEqualTo(History.EMPTY);
            assertThat(onDisk().entries())
                    .singleElement()
                    .satisfies(row -> assertThat(row.outcome()).isEqualTo(new PastOutcome.Sent()));
        };
        background.runAll();

        assertThat(client.calls).hasSize(1);
        assertThat(call.state().get())
                .isInstanceOfSatisfying(
                        CallState.Ended.class,
                        ended -> assertThat(ended.outcome()).isInstanceOf(Outcome.Found.class));
        assertThat(onDisk().entries())
                .singleElement()
                .satisfies(row -> assertThat(row.identityId()).contains(client.identityId));
    }

    @Test
    void cancelledCallIsRecordedAsCancelled() {
        call.start(REQUEST, EndpointChoice.SANDBOX);
        background.runFirst();
        call.cancel();
        background.runAll();

        assertThat(onDisk().entries()).hasSize(1);
    }

    @Test
    void identityThatArrivesAfterACancelIsRecorded() {
        call.start(REQUEST, EndpointChoice.SANDBOX);
        call.cancel();
        CallState cancelled = call.state().get();
        background.runAll();

        assertThat(call.state().get()).isEqualTo(cancelled);
        assertThat(onDisk().entries())
                .singleElement()
                .satisfies(row -> assertThat(row.identityId()).contains(client.identityId));
    }

    @Test
    void answerOfARecordingDoesNotChangeTheEntryOfTheCallBefore() {
        call.start(REQUEST, EndpointChoice.SANDBOX);
        background.runAll();
        call.start(REQUEST, EndpointChoice.SANDBOX);
        background.runAll();
        List<HistoryEntry> before = log.entries().get();

        call.show(REQUEST, EndpointChoice.AWS, client.outcome(new Endpoint.Aws(new Region("us-east-1"))));
        log.recordGrants(CheckedGrants.NONE.withCredentials(true));
        background.runAll();

        assertThat(log.entries().get()).isEqualTo(before);
        assertThat(log.recognition().get()).isEmpty();
    }

    @Test
    void noCallIsRecordedIfTheHistoryIsOff() {
        log.recording().set(false);
        call.start(REQUEST, EndpointChoice.SANDBOX);
        background.runAll();

        assertThat(onDisk()).isEqualTo(History.EMPTY);
        assertThat(store.recentPools().value()).isEqualTo(RecentPools.NONE);
    }

    @Test
    void historySwitchIsSharedBetweenWindows() {
        CallLog second = new CallLog(store, tasks, CLOCK, Stores.TEXTS);

        log.recording().set(false);
        assertThat(second.recording().get()).isFalse();

        second.recording().set(true);
        assertThat(log.recording().get()).isTrue();
        assertThat(store.settings().value().keepsHistory()).isTrue();

        second.close();
        log.recording().set(false);
        assertThat(second.recording().get())
                .as("a closed window is no longer updated")
                .isTrue();
    }

    private History onDisk() {
        Store other = Stores.in(home);
        other.history().load();
        return other.history().value();
    }
}
