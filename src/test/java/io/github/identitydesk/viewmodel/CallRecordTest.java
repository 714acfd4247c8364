package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.store.History;
import io.github.identitydesk.store.Store;
import io.github.identitydesk.store.UserDirectories;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An entry of the history that cannot be written blocks nothing. */
class CallRecordTest extends GetIdCallFixture {
    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void grantsOfACallWithoutAnEntryAreDropped() {
        Store broken = new Store(
                new UserDirectories(home, home),
                () -> {
                    throw new IllegalStateException("no random numbers");
                },
                Clock.systemUTC(),
                Runnable::run,
                error -> {
                    throw new AssertionError(error);
                });
        CallRecord entry = new CallRecord(broken, REQUEST, EndpointChoice.SANDBOX, CLOCK.instant(), Runnable::run);

        assertThatThrownBy(() -> entry.end(client.outcome(EndpointChoice.SANDBOX.resolve(
                        REQUEST.identityPoolId(), () -> URI.create("http://127.0.0.1:1/")))))
                .hasRootCauseMessage("no random numbers");
        entry.recordGrants(CheckedGrants.NONE.withCredentials(true));

        assertThat(broken.history().value()).isEqualTo(History.EMPTY);
    }
}
