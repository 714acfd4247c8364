package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.CLOCK;
import static io.github.identitydesk.aws.TestCalls.ID;
import static io.github.identitydesk.aws.TestCalls.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ending a call that is in progress. */
@Isolated
class CancelTest {
    private static final int GENEROUS_SECONDS = 30;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CompletableFuture<Integer> afterwards = new CompletableFuture<>();

    /** Sends no answer, and records the next byte from the connection: -1 is its end. */
    private final Reply waiting = socket -> {
        arrived.countDown();
        try {
            afterwards.complete(socket.getInputStream().read());
        } catch (IOException e) {
            afterwards.complete(-1);
        }
    };

    static Stream<Thread.Builder> kindsOfThreads() {
        return Stream.of(Thread.ofVirtual(), Thread.ofPlatform());
    }

    @ParameterizedTest
    @MethodSource("kindsOfThreads")
    void interruptEndsTheCallAndTheConnectionAndIsPreserved(Thread.Builder threads) throws Exception {
        try (ScriptedServer server = ScriptedServer.http(waiting);
                SdkIdentityClient client = new SdkIdentityClient(TestCalls.patient(), CLOCK)) {
            CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
            CompletableFuture<Outcome> outcome = new CompletableFuture<>();
            Thread caller = threads.start(() -> {
                outcome.complete(client.getId(LOGIN, server.endpoint(), number -> {}));
                stillInterrupted.complete(Thread.currentThread().isInterrupted());
            });
            awaitArrival();
            caller.interrupt();
            assertThat(soon(outcome)).isInstanceOf(Outcome.Cancelled.class);
            assertThat(soon(stillInterrupted)).isTrue();
            assertThat(soon(afterwards)).isEqualTo(-1);
            assertThat(soon(outcome).trace().attempts()).hasSize(1);
        }
    }

    @Test
    void nextCallIsNotAffected() throws Exception {
        try (ScriptedServer server = ScriptedServer.http(waiting, Reply.found(ID));
                SdkIdentityClient client = new SdkIdentityClient(TestCalls.patient(), CLOCK)) {
            Thread caller = Thread.ofVirtual().start(() -> client.getId(LOGIN, server.endpoint(), number -> {}));
            awaitArrival();
            caller.interrupt();
            soon(afterwards);
            assertThat(client.getId(LOGIN, server.endpoint(), number -> {})).isInstanceOf(Outcome.Found.class);
        }
    }

    @Test
    void interruptedThreadSendsNothing() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.found(ID))) {
            Thread.currentThread().interrupt();
            Outcome outcome = TestCalls.call(LOGIN, server.endpoint());
            assertThat(Thread.interrupted()).isTrue();
            assertThat(outcome).isInstanceOf(Outcome.Cancelled.class);
            assertThat(outcome.trace().attempts()).isEmpty();
            assertThat(server.received()).isEmpty();
        }
    }

    /** The JDK behaves like this while it looks up a host name. */
    @Test
    void callerReturnsAtOnceEvenIfTheInterruptIsIgnored() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new DeafSelector(arrived, release));
        Endpoint endpoint = new Endpoint.Custom(URI.create("http://service.invalid"), new Region("us-east-1"));
        try (SdkIdentityClient client = new SdkIdentityClient(TestCalls.patient(), CLOCK, Map.of())) {
            CompletableFuture<Outcome> outcome = new CompletableFuture<>();
            Thread caller =
                    Thread.ofVirtual().start(() -> outcome.complete(client.getId(LOGIN, endpoint, number -> {})));
            awaitArrival();
            caller.interrupt();
            assertThat(soon(outcome)).isInstanceOf(Outcome.Cancelled.class);
        } finally {
            release.countDown();
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void closingTheClientEndsItsCalls() throws Exception {
        try (ScriptedServer server = ScriptedServer.http(waiting)) {
            CompletableFuture<Outcome> outcome = new CompletableFuture<>();
            try (SdkIdentityClient client = new SdkIdentityClient(TestCalls.patient(), CLOCK)) {
                Thread.ofVirtual().start(() -> outcome.complete(client.getId(LOGIN, server.endpoint(), number -> {})));
                awaitArrival();
            }
            assertThat(soon(outcome)).isInstanceOf(Outcome.Cancelled.class);
            assertThat(soon(afterwards)).isEqualTo(-1);
        }
    }

    private void awaitArrival() throws InterruptedException {
        assertThat(arrived.await(GENEROUS_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private static <T> T soon(CompletableFuture<T> future) throws Exception {
        return future.get(GENEROUS_SECONDS, TimeUnit.SECONDS);
    }

    /** A proxy selector that blocks and ignores interrupts. */
    private static final class DeafSelector extends ProxySelector {
        private final CountDownLatch asked;
        private final CountDownLatch release;

        DeafSelector(CountDownLatch asked, CountDownLatch release) {
            this.asked = asked;
            this.release = release;
        }

        @Override
        public List<Proxy> select(URI uri) {
            asked.countDown();
            while (release.getCount() > 0) {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    // Ignored on purpose.
                }
            }
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {}
    }
}
