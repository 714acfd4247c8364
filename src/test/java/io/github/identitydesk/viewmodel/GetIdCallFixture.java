package io.github.identitydesk.viewmodel;

import io.github.identitydesk.aws.IdentityClient;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.store.Store;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base class of tests of a call whose service is simulated, and whose background work runs when the test says so. */
abstract class GetIdCallFixture {
    static final IdentityRequest REQUEST = IdentityRequest.guest("us-east-1:1a2b3c4d-1234-5678-9abc-def012345678");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T10:42:00Z"), ZoneOffset.UTC);
    static final URI SANDBOX = URI.create("http://127.0.0.1:8123/");

    final FakeClient client = new FakeClient();
    final Later background = new Later();
    final TaskRunner tasks = new TaskRunner(background, Runnable::run);
    GetIdCall call;
    CallLog log;
    Store store;

    @TempDir
    Path home;

    @BeforeEach
    void wire() {
        store = Stores.in(home);
        log = new CallLog(store, tasks, CLOCK, Stores.TEXTS);
        call = new GetIdCall(client, () -> SANDBOX, log, tasks, CLOCK);
    }

    /** Finds the same identity at each call, unless told to fail. */
    static final class FakeClient implements IdentityClient {
        final List<IdentityRequest> calls = new ArrayList<>();
        boolean failing;
        Runnable onCall = () -> {};
        boolean refusing;
        Optional<Error> thrown = Optional.empty();
        Optional<Outcome> answer = Optional.empty();
        Duration clockOffset = Duration.ZERO;
        String identityId = "us-east-1:0f1e2d3c-1111-2222-3333-444455556666";

        @Override
        public Outcome getId(IdentityRequest request, Endpoint endpoint, IntConsumer attemptStarted) {
            calls.add(request);
            onCall.run();
            if (failing) {
                throw new IllegalStateException("secret");
            }
            thrown.ifPresent(error -> {
                throw error;
            });
            attemptStarted.accept(1);
            Outcome found = outcome(endpoint);
            return answer.orElseGet(() -> refusing
                    ? new Outcome.Refused(Refusal.of("NotAuthorizedException", "no", 400), found.trace())
                    : found);
        }

        Outcome outcome(Endpoint endpoint) {
            return new Outcome.Found(
                    identityId,
                    new CallTrace(
                            endpoint,
                            Optional.empty(),
                            Optional.empty(),
                            CLOCK.instant().plus(clockOffset),
                            Duration.ofMillis(143),
                            List.of(),
                            Optional.empty(),
                            Optional.empty()));
        }

        @Override
        public void warmUp() {}
    }
}
