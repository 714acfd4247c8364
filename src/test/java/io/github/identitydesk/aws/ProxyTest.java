package io.github.identitydesk.aws;

import static io.github.identitydesk.aws.TestCalls.GUEST;
import static io.github.identitydesk.aws.TestCalls.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls through a proxy. */
@Isolated
class ProxyTest {
    private static final Region REGION = new Region("us-east-1");

    /** The basic credentials for {@code user} and {@code p@ss}. */
    private static final String BASIC = "Basic dXNlcjpwQHNz";

    private final ProxySelector before = ProxySelector.getDefault();

    @AfterEach
    void restore() {
        ProxySelector.setDefault(before);
        System.clearProperty("http.proxyHost");
        System.clearProperty("http.proxyPort");
    }

    @Test
    void proxySelectedByTheJvmIsUsedAndNamedInTheTrace() throws IOException {
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
    void systemPropertiesSelectAProxy() throws IOException {
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
    void proxyAuthenticationIsReported(String scheme) throws IOException {
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
    void tlsCallAsksTheProxyForATunnelToTheService() throws IOException {
        try (ScriptedServer proxy = ScriptedServer.http(Reply.html(403, "<html>"))) {
            select(proxy);
            TestCalls.call(GUEST, new Endpoint.Aws(new Region("us-gov-west-1")));
            assertThat(proxy.received())
                    .extracting(ScriptedServer.Received::requestLine)
                    .containsExactly("CONNECT cognito-identity-fips.us-gov-west-1.amazonaws.com:443 HTTP/1.1");
        }
    }

    @Test
    void fipsEndpointIsCalledIfConfigured() throws IOException {
        try (ScriptedServer proxy = ScriptedServer.http(Reply.html(403, "<html>"), Reply.html(403, "<html>"))) {
            ClientSettings settings = TestCalls.patient().withFips(true);
            Map<String, String> environment = Map.of("HTTPS_PROXY", "localhost:" + proxy.port());
            try (SdkIdentityClient client = new SdkIdentityClient(settings, TestCalls.CLOCK, environment)) {
                client.getId(GUEST, new Endpoint.Aws(new Region("us-east-2")), number -> {});
                client.getId(GUEST, custom("https://cognito-identity.example"), number -> {});
            }
            assertThat(proxy.received())
                    .extracting(ScriptedServer.Received::requestLine)
                    .containsExactly(
                            "CONNECT cognito-identity-fips.us-east-2.amazonaws.com:443 HTTP/1.1",
                            "CONNECT cognito-identity.example:443 HTTP/1.1");
        }
    }

    @Test
    void sandboxIsNeverCalledThroughAProxy() throws IOException {
        try (ScriptedServer sandbox = ScriptedServer.http(Reply.found(ID));
                ScriptedServer proxy = ScriptedServer.http()) {
            select(proxy);
            Outcome outcome = TestCalls.call(GUEST, new Endpoint.Sandbox(sandbox.url(), REGION));
            assertThat(outcome).isInstanceOf(Outcome.Found.class);
            assertThat(outcome.trace().proxy()).isEmpty();
            assertThat(proxy.received()).isEmpty();
        }
    }

    @Test
    void plainCallSendsTheProxyCredentialsPreemptively() throws IOException {
        try (ScriptedServer proxy = ScriptedServer.http(Reply.found(ID))) {
            String setting = "us%65r:p%40ss@localhost:" + proxy.port();
            assertThat(call("http://service.example", Map.of("http_proxy", setting)))
                    .isInstanceOf(Outcome.Found.class);
            assertThat(proxy.received().getFirst().header("Proxy-Authorization"))
                    .contains(BASIC);
        }
    }

    /**
     * Runs in a separate process, because the JDK decides only once whether a tunnel may be requested with a password.
     */
    @Test
    void tunnelRequestCarriesTheProxyCredentials() throws Exception {
        Reply wanted = Reply.answer(407, "text/html", "", "Proxy-Authenticate: Basic realm=\"x\"");
        try (ScriptedServer proxy = ScriptedServer.http(wanted, Reply.html(503, "<html>"))) {
            List<String> output = ChildJvm.run(
                    Child.class,
                    Map.of("HTTPS_PROXY", "http://user:p%40ss@localhost:" + proxy.port()),
                    List.of(),
                    List.of());
            assertThat(output).containsExactly("PROXY_ANSWERED localhost:" + proxy.port() + ": HTTP 503");
            assertThat(proxy.received()).hasSize(2);
            assertThat(proxy.received().getLast().requestLine()).startsWith("CONNECT service.example:443 ");
            assertThat(proxy.received().getLast().header("Proxy-Authorization")).contains(BASIC);
        }
    }

    @Test
    void rejectedProxyCredentialsAreSentOnce() throws Exception {
        Reply wanted = Reply.answer(407, "text/html", "", "Proxy-Authenticate: Basic realm=\"x\"");
        try (ScriptedServer proxy = ScriptedServer.http(wanted, wanted, wanted, wanted)) {
            List<String> output = ChildJvm.run(
                    Child.class,
                    Map.of("HTTPS_PROXY", "http://user:p%40ss@localhost:" + proxy.port()),
                    List.of(),
                    List.of());
            assertThat(output).containsExactly("PROXY_AUTHENTICATION localhost:" + proxy.port() + ": HTTP 407");
            assertThat(proxy.received()).hasSize(2);
        }
    }

    /** Makes one call through the proxy of its environment. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            if (TestCalls.call(GUEST, custom("https://service.example")) instanceof Outcome.NotReached notReached) {
                System.out.println(
                        notReached.failure().kind() + " " + notReached.failure().detail());
            }
        }
    }

    private static Outcome call(String url, Map<String, String> environment) {
        ClientSettings settings = TestCalls.readTimeout(Duration.ofMillis(300));
        try (SdkIdentityClient client = new SdkIdentityClient(settings, TestCalls.CLOCK, environment)) {
            return client.getId(GUEST, custom(url), number -> {});
        }
    }

    private static void select(ScriptedServer proxy) {
        ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress("localhost", proxy.port())));
    }

    private static Endpoint custom(String url) {
        return new Endpoint.Custom(URI.create(url), REGION);
    }
}
