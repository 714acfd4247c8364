package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.GUEST;
import static io.github.identitydesk.aws.TestCalls.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a call goes through a proxy. */
@Isolated
class ProxyTest {
    private static final Region REGION = new Region("us-east-1");

    private final ProxySelector before = ProxySelector.getDefault();

    @AfterEach
    void restore() {
        ProxySelector.setDefault(before);
        System.clearProperty("http.proxyHost");
        System.clearProperty("http.proxyPort");
    }

    @Test
    void theProxyThatTheJvmSelectsIsUsedAndNamedInTheTrace() throws IOException {
        try (ScriptedServer proxy = ScriptedServer.http(Reply.found(ID))) {
            select(proxy);
            Outcome outcome = TestCalls.call(GUEST, custom("http://service.example"));
            assertThat(outcome).isInstanceOf(Outcome.Found.class);
            assertThat(outcome.trace().url()).contains(URI.create("http://service.example"));
            assertThat(outcome.trace().proxy()).contains("localhost:" + proxy.port());
            assertThat(proxy.received().getFirst().requestLine()).isEqualTo("POST http://service.example/ HTTP/1.1");
        }
    }

    @Test
    void theSystemPropertiesOfTheJvmNameAProxyToo() throws IOException {
        try (ScriptedServer proxy = ScriptedServer.http(Reply.found(ID))) {
            System.setProperty("http.proxyHost", "localhost");
            System.setProperty("http.proxyPort", String.valueOf(proxy.port()));
            Outcome outcome = TestCalls.call(GUEST, custom("http://service.example"));
            assertThat(outcome).isInstanceOf(Outcome.Found.class);
            assertThat(outcome.trace().proxy()).contains("localhost:" + proxy.port());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aProxyThatWantsAPasswordSaysSo(String scheme) throws IOException {
        Reply refusal = Reply.answer(407, "text/html", "<html>Secret", "Proxy-Authenticate: Basic realm=\"x\"");
        try (ScriptedServer proxy = ScriptedServer.http(refusal)) {
            select(proxy);
            assertThat(TestCalls.call(GUEST, custom(scheme + "://service.example")))
                    .isInstanceOfSatisfying(
                            Outcome.NotReached.class,
                            notReached -> assertThat(notReached.failure())
                                    .isEqualTo(new Failure(
                                            Failure.Kind.PROXY_AUTHENTICATION,
                                            "localhost:" + proxy.port() + ": HTTP 407")));
        }
    }

    @Test
    void aCallOverTlsAsksTheProxyForATunnelToTheServiceInItsRegion() throws IOException {
        try (ScriptedServer proxy = ScriptedServer.http(Reply.html(403, "<html>"))) {
            select(proxy);
            TestCalls.call(GUEST, new Endpoint.Aws(new Region("us-gov-west-1")));
            assertThat(proxy.received())
                    .extracting(ScriptedServer.Received::requestLine)
                    .containsExactly("CONNECT cognito-identity-fips.us-gov-west-1.amazonaws.com:443 HTTP/1.1");
        }
    }

    @Test
    void theSandboxIsNeverReachedThroughAProxy() throws IOException {
        try (ScriptedServer sandbox = ScriptedServer.http(Reply.found(ID));
                ScriptedServer proxy = ScriptedServer.http()) {
            select(proxy);
            Outcome outcome = TestCalls.call(GUEST, new Endpoint.Sandbox(sandbox.url(), REGION));
            assertThat(outcome).isInstanceOf(Outcome.Found.class);
            assertThat(outcome.trace().proxy()).isEmpty();
            assertThat(proxy.received()).isEmpty();
        }
    }

    private static void select(ScriptedServer proxy) {
        ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress("localhost", proxy.port())));
    }

    private static Endpoint custom(String url) {
        return new Endpoint.Custom(URI.create(url), REGION);
    }
}
