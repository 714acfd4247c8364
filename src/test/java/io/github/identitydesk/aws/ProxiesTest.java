package io.github.identitydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.identitydesk.model.ProxySettings;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which proxy the environment and the settings select for an address. */
class ProxiesTest {
    private static final String HTTPS = "https://cognito-identity.eu-west-1.amazonaws.com";

    private static Optional<String> proxy(String url, String... variables) {
        return proxy(new ProxySettings.FromSystem(), url, variables);
    }

    private static Optional<String> proxy(ProxySettings settings, String url, String... variables) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables) {
            environment.put(variable.split("=", 2)[0], variable.split("=", 2)[1]);
        }
        return new Proxies(settings, environment).of(URI.create(url)).map(ProxyServer::address);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example, HTTPS_PROXY=p:1, p:1",
        "https://a.example, https_proxy=p:1, p:1",
        "http://a.example, HTTP_PROXY=p:1, p:1",
        "http://a.example, http_proxy=http://p:1/, p:1",
        "https://a.example, ALL_PROXY=http://p, p:80",
        "http://a.example, all_proxy=p:1, p:1",
        "https://a.example, HTTPS_PROXY=http://[::1]:3128, [::1]:3128",
        "https://a.example, HTTPS_PROXY=HTTP://User:Secret@Proxy.Example:3128, Proxy.Example:3128",
        "https://a.example, HTTPS_PROXY=10.1.2.3:8080, 10.1.2.3:8080"
    })
    void variableSelectsTheProxy(String url, String variable, String proxy) {
        assertThat(proxy(url, variable)).contains(proxy);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example, HTTP_PROXY=p:1",
        "http://a.example, HTTPS_PROXY=p:1",
        "https://a.example, HTTPS_PROXY="
    })
    void blankVariableOrOneForTheOtherSchemeSelectsNoProxy(String url, String variable) {
        assertThat(proxy(url, variable)).isEmpty();
    }

    @Test
    void socksProxyDoesNotHideAnHttpProxyListedAfterIt() {
        Proxy socks = new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("socks.example", 1080));
        Proxy http = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("http.example", 8080));

        assertThat(Proxies.preferred(List.of(socks, http)).map(ProxyServer::address))
                .contains("http.example:8080");
        assertThat(Proxies.preferred(List.of(Proxy.NO_PROXY, http))).isEmpty();
        assertThat(Proxies.preferred(List.of(socks))).isEmpty();
    }

    @Test
    void lowerCaseOverridesUpperCaseAndTheSchemeOverridesAllProxy() {
        assertThat(proxy(HTTPS, "HTTPS_PROXY=upper:1", "https_proxy=lower:1", "all_proxy=all:1"))
                .contains("lower:1");
        assertThat(proxy(HTTPS, "HTTPS_PROXY=upper:1", "all_proxy=all:1")).contains("upper:1");
        assertThat(proxy(HTTPS, "ALL_PROXY=upper:1", "all_proxy=lower:1")).contains("lower:1");
        assertThat(proxy(HTTPS, "HTTPS_PROXY=p:1", "NO_PROXY=*", "no_proxy=other.example"))
                .contains("p:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example|*",
                "https://a.example|a.example",
                "https://A.Example|a.EXAMPLE",
                "https://a.example.|a.example",
                "https://b.a.example|a.example",
                "https://b.a.example|.a.example",
                "https://a.example|.a.example",
                "https://b.a.example|*.a.example",
                "https://a.example| x.example ,  a.example ",
                "https://a.example|x.example a.example",
                "https://a.example:8443|a.example:8443",
                "https://a.example|a.example:443",
                "http://a.example|a.example:80",
                "https://b.a.example:8443|.a.example:8443",
                "http://10.1.2.3|10.1.2.3",
                "http://10.1.2.3|10.0.0.0/8",
                "http://10.1.2.3:99|10.1.2.3:99",
                "http://192.168.7.200|192.168.7.128/25",
                "http://[fd00::5]|fd00::/8",
                "http://[fd00::5]|[fd00:0::5]",
                "http://[fd00::5]:99|[fd00::5]:99",
                "http://10.1.2.3|10.1.2.3/32",
                "http://10.1.2.3|0.0.0.0/0"
            })
    void hostListedInNoProxyIsReachedDirectly(String url, String list) {
        assertThat(proxy(url, "ALL_PROXY=p:1", "NO_PROXY=" + list)).isEmpty();
        assertThat(proxy(url, "ALL_PROXY=p:1", "no_proxy=" + list)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://ba.example|a.example",
                "https://a.example.org|a.example",
                "https://a.example|b.a.example",
                "https://a.example|a.example:8443",
                "https://a.example:8443|a.example:443",
                "http://10.1.2.3|11.0.0.0/8",
                "http://10.1.2.3|10.1.2.3:99",
                "http://110.1.2.3|10.1.2.3",
                "http://192.168.7.100|192.168.7.128/25",
                "http://[fe00::5]|fd00::/8",
                "http://10.1.2.3|10.0.0.0/99",
                "http://10.1.2.3|10.0.0.0/x",
                "http://10.1.2.3|2.3",
                "https://a.example|,"
            })
    void hostNotListedInNoProxyIsReachedThroughTheProxy(String url, String list) {
        assertThat(proxy(url, "ALL_PROXY=p:1", "NO_PROXY=" + list)).contains("p:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://LOCALHOST",
                "http://app.localhost",
                "http://127.0.0.1:1",
                "http://127.8.9.10",
                "http://localhost.:8080",
                "http://[::ffff:127.0.0.1]",
                "https://[::1]:1"
            })
    void loopbackNeverUsesAProxy(String url) {
        assertThat(proxy(url, "ALL_PROXY=p:1", "HTTP_PROXY=p:1")).isEmpty();
        assertThat(proxy(new ProxySettings.Manual("p", 1, Optional.empty()), url))
                .isEmpty();
    }

    @Test
    void settingsOverrideTheEnvironment() {
        assertThat(proxy(new ProxySettings.None(), HTTPS, "ALL_PROXY=p:1")).isEmpty();
        assertThat(proxy(new ProxySettings.Manual("q", 2, Optional.empty()), HTTPS, "ALL_PROXY=p:1", "NO_PROXY=*"))
                .contains("q:2");
    }

    @ParameterizedTest
    @CsvSource({
        "us%65r:p%40ss%3aw%25rd@p:1, user, p@ss:w%rd",
        "user:a+b@p:1, user, a+b",
        "user@p:1, user, ''",
        "http://user:@p:1, user, ''",
        "http://user:p@ss#w/rd@p:1, user, p@ss#w/rd"
    })
    void credentialsAreDecodedAndNeverPrinted(String value, String user, String password) {
        ProxyServer server = ProxyServer.parse("HTTPS_PROXY", value);

        assertThat(server.credentials()).contains(new ProxyServer.Credentials(user, password));
        assertThat(server.address()).isEqualTo("p:1");
        assertThat(server.toString()).doesNotContain("p@ss").doesNotContain("a+b");
    }

    @ParameterizedTest
    @CsvSource({
        "socks5://p:1, socks5://",
        "https://user:Secret@p:1, https://",
        "http://, HTTPS_PROXY",
        "p:99999, HTTPS_PROXY",
        "a b:Secret@, HTTPS_PROXY"
    })
    void invalidSettingIsNamedButNotQuoted(String value, String named) {
        assertThatThrownBy(() -> ProxyServer.parse("HTTPS_PROXY", value))
                .isInstanceOf(ProxySettingException.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("Secret");
    }
}
