package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.LogNotes;
import io.github.identitydesk.aws.Authority;
import io.github.identitydesk.aws.ScriptedServer;
import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Failure.Kind;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Tests the most common network failures in the window: each is explained, and the next call works. */
@Tag("slow")
@Isolated
class FaultsTest extends WindowTest {
    @Test
    void eachFailureHasATitleAndAdviceAndTheNextCallWorks() throws Exception {
        Authority unknown = new Authority(home, "localhost");
        Authority expired = new Authority(home, "localhost", "-3d");
        Authority otherName = new Authority(home, "other.example");
        Path trusted = home.resolve("trusted.pem");
        Files.writeString(trusted, Files.readString(expired.certificate()) + Files.readString(otherName.certificate()));
        writeSettings("{\"readTimeoutSeconds\":1,\"caBundle\":\"" + trusted + "\"}");
        choose("endpoint", "Custom URL");
        fill("identityPoolId", SandboxPool.GUESTS.id());
        try (LogNotes log = new LogNotes();
                ScriptedServer tlsUnknown = ScriptedServer.https(unknown);
                ScriptedServer tlsExpired = ScriptedServer.https(expired);
                ScriptedServer tlsOther = ScriptedServer.https(otherName);
                ScriptedServer plain = ScriptedServer.http()) {
            assertFailure(Kind.CONNECTION_REFUSED, "http://127.0.0.1:9");
            assertFailure(Kind.HOST_NOT_FOUND, "https://nowhere.invalid");
            assertFailure(Kind.TIMED_OUT, plain, Reply.silence());
            assertFailure(
                    Kind.CONNECTION_LOST,
                    plain,
                    Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{").andClose());
            assertFailure(Kind.CLOSED_WITHOUT_ANSWER, plain, Reply.hangUp());
            assertFailure(Kind.NOT_THE_SERVICE, plain, Reply.json(200, "{\"Identity\":1}"));
            assertFailure(
                    Kind.NOT_HTTP,
                    plain,
                    Reply.raw("SSH-2.0-OpenSSH_9.2\r\n\r\n").andClose());
            plain.then(Reply.answer(302, "text/html", "", "Location: http://127.0.0.1:9/"));
            assertFailure(Kind.REDIRECTED, plain.url().toString());
            assertFailure(Kind.TLS_FAILED, tlsUnknown.url().toString());
            assertFailure(Kind.CERTIFICATE_EXPIRED, tlsExpired.url().toString());
            assertFailure(Kind.CERTIFICATE_NAME, tlsOther.url().toString());

            assertThat(log.ofApp(Level.WARNING)).isEmpty();
        }
    }

    @Test
    void proxyAuthenticationIsReported() throws Exception {
        Reply refusal = Reply.answer(407, "text/html", "", "Proxy-Authenticate: Basic realm=\"x\"");
        try (ScriptedServer proxy = ScriptedServer.http(refusal, refusal, refusal)) {
            writeSettings("{\"proxyMode\":\"MANUAL\",\"proxyHost\":\"127.0.0.1\",\"proxyPort\":" + proxy.port() + "}");
            choose("endpoint", "Custom URL");
            fill("identityPoolId", SandboxPool.GUESTS.id());

            assertFailure(Kind.PROXY_AUTHENTICATION, "http://service.example");
            assertThat(text("outcomeAdvice")).contains("password");
            assertThat(proxy.received()).isNotEmpty();
        }
    }

    private void writeSettings(String json) throws Exception {
        restart(() -> {
            try {
                Files.writeString(home.resolve("settings.json"), json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void assertFailure(Kind kind, ScriptedServer server, Reply reply) {
        server.then(reply);
        assertFailure(kind, server.url().toString());
    }

    /** Calls the URL, and waits for the title of the given failure. */
    private void assertFailure(Kind kind, String url) {
        Failure failure = new Failure(kind, "");
        fill("endpointUrl", url);
        getId();
        waitUntil(() -> isShown("outcomeTitle")
                && text("outcomeTitle").equals(messages.format(failure.title()))
                && isShown("getId"));
        assertThat(text("outcomeAdvice")).isNotBlank();
        assertThat(isShown("identityId")).isFalse();
        assertThat(isShown("staleAnswer")).isFalse();
    }
}
