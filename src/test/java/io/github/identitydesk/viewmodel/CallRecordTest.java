package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.store.History;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.Store;
import io.github.identitydesk.store.UserDirectories;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A guest, who gets a new identity by each call, is not sent before the history has the call, unless it cannot be written. */
class CallRecordTest extends GetIdCallFixture {
    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void guestIsSentOnlyAfterItsCallIsInTheHistory() throws InterruptedException {
        List<Integer> entriesWhenSent = new ArrayList<>();
        client.onCall = () -> entriesWhenSent.add(log.entries().get().size());
        call.start(REQUEST, EndpointChoice.AWS);
        Runnable entry = background.takeFirst();
        Thread caller = Thread.ofPlatform().start(background::runFirst);
        while (caller.isAlive() && caller.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        entry.run();
        caller.join();

        assertThat(entriesWhenSent).containsExactly(1);
    }

    @Test
    void guestIsSentIfTheHistoryCannotBeWritten() {
        CallLog brokenLog = new CallLog(broken(), tasks, CLOCK, Stores.TEXTS);
        GetIdCall recorded = new GetIdCall(client, () -> SANDBOX, brokenLog, tasks, CLOCK);
        recorded.start(REQUEST, EndpointChoice.AWS);
        background.runFirst();
        background.runFirst();

        assertThat(client.calls).containsExactly(REQUEST);
        assertThat(recorded.isRunning()).isFalse();
    }

    private Store broken() {
        return new Store(
                new UserDirectories(home, home),
                () -> {
                    throw new IllegalStateException("no random numbers");
                },
                Clock.systemUTC(),
                Runnable::run,
                error -> {
                    throw new AssertionError(error);
                });
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void grantsOfACallWithoutAnEntryAreDropped() {
        Store broken = broken();
        CallRecord entry = new CallRecord(broken, REQUEST, EndpointChoice.SANDBOX, CLOCK.instant(), Runnable::run);

        assertThatThrownBy(() -> entry.end(client.outcome(EndpointChoice.SANDBOX.resolve(
                        REQUEST.identityPoolId(), () -> URI.create("http://127.0.0.1:1/")))))
                .hasRootCauseMessage("no random numbers");
        entry.recordGrants(CheckedGrants.NONE.withCredentials(true));

        assertThat(broken.history().value()).isEqualTo(History.EMPTY);
    }

    @Test
    void cancelledGuestDoesNotWaitForTheHistory() {
        List<Boolean> interrupted = new ArrayList<>();
        client.onCall = () -> interrupted.add(Thread.currentThread().isInterrupted());
        call.start(REQUEST, EndpointChoice.AWS);
        background.takeFirst();
        call.cancel();
        background.runFirst();

        assertThat(interrupted).as("the call ends at once").containsExactly(true);
    }

    @Test
    void callIsOnTheDiskBeforeAGuestIsSentHoweverBusyTheAppIs() {
        Store busy =
                new Store(new UserDirectories(home, home), SecureRandom::new, Clock.systemUTC(), task -> {}, error -> {
                    throw new AssertionError(error);
                });
        CallLog delayed = new CallLog(busy, tasks, CLOCK, Stores.TEXTS);
        new GetIdCall(client, () -> SANDBOX, delayed, tasks, CLOCK).start(REQUEST, EndpointChoice.AWS);
        background.runFirst();

        Store restarted = Stores.in(home);
        restarted.history().load();
        assertThat(restarted.history().value().entries()).hasSize(1);
    }

    @Test
    void grantsAreAddedToTheirOwnCallEvenIfAnotherWindowHasCalledSince() {
        call.start(REQUEST, EndpointChoice.AWS);
        background.runAll();
        HistoryEntry own = log.entries().get().getFirst();
        client.clockOffset = Duration.ofMinutes(5);
        CallLog otherLog = new CallLog(store, tasks, CLOCK, Stores.TEXTS);
        new GetIdCall(client, () -> SANDBOX, otherLog, tasks, CLOCK).start(REQUEST, EndpointChoice.AWS);
        background.runAll();
        CheckedGrants granted = CheckedGrants.NONE.withCredentials(true);
        log.recordGrants(granted);
        background.runAll();

        assertThat(log.entries().get().getFirst().grants()).isEqualTo(CheckedGrants.NONE);
        assertThat(log.entries().get().getLast()).isEqualTo(own.withGrants(granted));
    }
}
