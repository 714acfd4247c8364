package io.github.identitydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.DocumentClient.Fetched;
import io.github.identitydesk.aws.DocumentClient.Fetched.Document;
import io.github.identitydesk.aws.DocumentClient.Fetched.NotFetched;
import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Failure.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpDocumentClientTest {
    private static final String KEYS = "{\"keys\":[]}";

    private static Fetched fetch(URI address, ClientSettings settings) {
        return new HttpDocumentClient(() -> settings, TestCalls.CLOCK).fetch(address);
    }

    private static Fetched fetch(ScriptedServer server) {
        return fetch(server.url().resolve("/keys"), TestCalls.patient());
    }

    private static Kind failure(Fetched fetched) {
        return ((NotFetched) fetched).failure().kind();
    }

    private static Reply redirect(String location) {
        return Reply.answer(302, "text/html", "", "Location: " + location);
    }

    @Test
    void documentTextIsReturned() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.answer(200, "application/json", KEYS))) {
            assertThat(fetch(server)).isEqualTo(new Document(KEYS));
            assertThat(server.received().getFirst().requestLine()).isEqualTo("GET /keys HTTP/1.1");
            assertThat(server.received().getFirst().body()).isEmpty();
        }
    }

    @Test
    void redirectIsFollowedOnTheSameHost() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.http(redirect("/other"), Reply.answer(200, "application/json", KEYS))) {
            assertThat(fetch(server)).isEqualTo(new Document(KEYS));
            assertThat(server.received().getLast().requestLine()).isEqualTo("GET /other HTTP/1.1");
        }
    }

    @Test
    void redirectToAnotherServerIsNotFollowed() throws IOException {
        try (ScriptedServer other = ScriptedServer.http(Reply.answer(200, "application/json", KEYS));
                ScriptedServer server = ScriptedServer.http(redirect(other.url() + "/keys"))) {
            assertThat(failure(fetch(server))).isEqualTo(Kind.NOT_THE_SERVICE);
            assertThat(other.connections()).isZero();
        }
    }

    @Test
    void redirectLoopEnds() throws IOException {
        Reply again = redirect("/keys");
        try (ScriptedServer server = ScriptedServer.http(again, again, again, again, again, again)) {
            assertThat(failure(fetch(server))).isEqualTo(Kind.NOT_THE_SERVICE);
            assertThat(server.received()).hasSize(4);
        }
    }

    @Test
    void statusOtherThanOkIsAFailure() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.html(404, "<html>Not found</html>"))) {
            assertThat(failure(fetch(server))).isEqualTo(Kind.NOT_THE_SERVICE);
        }
    }

    @Test
    void documentLargerThanAMegabyteIsRejected() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.http(Reply.answer(200, "application/json", " ".repeat(1_000_001)))) {
            assertThat(failure(fetch(server))).isEqualTo(Kind.NOT_THE_SERVICE);
        }
    }

    @Test
    void silentServerTimesOut() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.silence())) {
            Fetched fetched = fetch(server.url(), TestCalls.callTimeout(Duration.ofMillis(100)));
            assertThat(failure(fetched)).isEqualTo(Kind.CALL_TIMED_OUT);
        }
    }

    @Test
    void unknownCertificateIsTrustedOnlyIfItsAuthorityIsConfigured(@TempDir Path directory) throws IOException {
        Authority authority = new Authority(directory, "localhost");
        Reply keys = Reply.answer(200, "application/json", KEYS);
        try (ScriptedServer server = ScriptedServer.https(authority, keys, keys)) {
            assertThat(failure(fetch(server))).isEqualTo(Kind.TLS_FAILED);
        }
        try (ScriptedServer server = ScriptedServer.https(authority, keys)) {
            assertThat(fetch(server.url(), TestCalls.trusting(authority.certificate())))
                    .isEqualTo(new Document(KEYS));
        }
    }

    @Test
    void interruptCancels() throws IOException {
        try (ScriptedServer server = ScriptedServer.http(Reply.silence())) {
            Thread.currentThread().interrupt();
            assertThat(fetch(server)).isEqualTo(new Fetched.Cancelled());
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
