package io.github.identitydesk.sandbox;

import static io.github.identitydesk.sandbox.Caller.CLOCK;
import static io.github.identitydesk.sandbox.Caller.TOKENS;
import static io.github.identitydesk.sandbox.SandboxPool.GUESTS;
import static io.github.identitydesk.sandbox.SandboxPool.THROTTLED;
import static io.github.identitydesk.sandbox.SandboxPool.UNSTEADY;
import static io.github.identitydesk.sandbox.SandboxProvider.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.identitydesk.sandbox.Caller.Reply;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Starting and closing a sandbox, and concurrent and repeated calls. */
@Timeout(60)
class SandboxTest {
    @Test
    void listensOnAFreeLoopbackPort() throws IOException {
        try (Sandbox one = Sandbox.start(0, CLOCK);
                Sandbox two = Sandbox.start(0, CLOCK)) {
            assertThat(one.url().toString()).matches("http://127\\.0\\.0\\.1:\\d+/");
            assertThat(one.url()).isNotEqualTo(two.url());
            assertThat(new Caller(two).ask(GUESTS).status()).isEqualTo(200);
        }
    }

    @Test
    void portCanBeChosenAndIsFreedOnClose() throws IOException {
        int port;
        try (Sandbox sandbox = Sandbox.start(0, CLOCK)) {
            port = sandbox.url().getPort();
            assertThatThrownBy(() -> Sandbox.start(port, CLOCK)).isInstanceOf(BindException.class);
        }
        try (Sandbox again = Sandbox.start(port, CLOCK)) {
            assertThat(again.url()).isEqualTo(URI.create("http://127.0.0.1:" + port + "/"));
            assertThat(new Caller(again).ask(GUESTS).status()).isEqualTo(200);
        }
    }

    @Test
    void invalidPortIsRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sandbox.start(65_536, CLOCK));
    }

    @Test
    void closingTwiceHasNoFurtherEffect() throws IOException {
        Sandbox sandbox = Sandbox.start(0, CLOCK);
        Caller caller = new Caller(sandbox);

        sandbox.close();
        sandbox.close();

        assertThatThrownBy(() -> caller.ask(GUESTS)).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void concurrentGuestsGetDistinctIdentities() throws IOException {
        try (Sandbox sandbox = Sandbox.start(0, CLOCK)) {
            List<CompletableFuture<Reply>> replies = IntStream.range(0, 200)
                    .mapToObj(call -> new Caller(sandbox).askLater(GUESTS))
                    .toList();

            assertThat(replies.stream().map(reply -> reply.join().identityId()))
                    .hasSize(200)
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void concurrentCallsWithOneLoginGetOneIdentity() throws IOException {
        try (Sandbox sandbox = Sandbox.start(0, CLOCK)) {
            List<CompletableFuture<Reply>> replies = IntStream.range(0, 200)
                    .mapToObj(call -> new Caller(sandbox).askLater(GUESTS, TOKENS.login(GOOGLE)))
                    .toList();

            assertThat(replies.stream().map(reply -> reply.join().identityId()).distinct())
                    .singleElement()
                    .asString()
                    .startsWith("us-east-1:");
        }
    }

    @Test
    void throttledPoolAnswersEveryThirdCall() throws IOException {
        try (Sandbox sandbox = Sandbox.start(0, CLOCK)) {
            Caller caller = new Caller(sandbox);

            assertThat(IntStream.range(0, 6).mapToObj(call -> caller.ask(THROTTLED, TOKENS.login(GOOGLE))))
                    .extracting(Reply::status, Reply::message)
                    .containsExactly(
                            tuple(400, "Rate exceeded"),
                            tuple(400, "Rate exceeded"),
                            tuple(200, ""),
                            tuple(400, "Rate exceeded"),
                            tuple(400, "Rate exceeded"),
                            tuple(200, ""));
        }
    }

    @Test
    void unsteadyPoolAnswersEverySecondCall() throws IOException {
        try (Sandbox sandbox = Sandbox.start(0, CLOCK)) {
            Caller caller = new Caller(sandbox);

            assertThat(IntStream.range(0, 4).mapToObj(call -> caller.ask(UNSTEADY)))
                    .extracting(Reply::status, Reply::type)
                    .containsExactly(
                            tuple(500, "InternalErrorException"),
                            tuple(200, ""),
                            tuple(500, "InternalErrorException"),
                            tuple(200, ""));
        }
    }
}
