package io.github.identitydesk.aws;

import io.github.identitydesk.model.Loopback;
import io.github.identitydesk.model.ProxySettings;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Selects the proxy of a call. By default, as with the AWS CLI, the environment determines it: the variable
 * {@code HTTPS_PROXY} for {@code https}, {@code HTTP_PROXY} for {@code http}, and {@code ALL_PROXY} for either if the
 * specific variable is not set. A lower-case variable takes precedence over the same variable in upper case. If no variable
 * is set, the JVM's default proxy selector decides, which reads system properties such as {@code https.proxyHost}. A blank
 * variable counts as not set.
 */
final class Proxies {
    private final ProxySettings settings;
    private final Map<String, String> environment;

    Proxies(ProxySettings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * Returns the proxy for a call to the address. Loopback addresses have none.
     *
     * @throws ProxySettingException if the setting cannot be used
     */
    Optional<ProxyServer> of(URI uri) {
        if (Loopback.is(uri.getHost())) {
            return Optional.empty();
        }
        return switch (settings) {
            case ProxySettings.None none -> Optional.empty();
            case ProxySettings.Manual manual -> Optional.of(ofSettings(manual));
            case ProxySettings.FromSystem system -> bypassed(uri) ? Optional.empty() : ofSystem(uri);
        };
    }

    private static ProxyServer ofSettings(ProxySettings.Manual manual) {
        return new ProxyServer(
                manual.host(), manual.port(), manual.user().map(user -> new ProxyServer.Credentials(user, "")));
    }

    private boolean bypassed(URI uri) {
        return variables("no_proxy")
                .map(this::value)
                .findFirst()
                .filter(value -> NoProxy.parse(value).covers(uri))
                .isPresent();
    }

    private Optional<ProxyServer> ofSystem(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return Stream.concat(variables(scheme + "_proxy"), variables("all_proxy"))
                .findFirst()
                .map(name -> ProxyServer.parse(name, value(name)))
                .or(() -> ofJvm(uri));
    }

    /** Returns the names under which a variable is set, in order of precedence. */
    private Stream<String> variables(String lowerCase) {
        return Stream.of(lowerCase, lowerCase.toUpperCase(Locale.ROOT))
                .filter(name -> !value(name).isBlank());
    }

    private String value(String variable) {
        return environment.getOrDefault(variable, "");
    }

    private static Optional<ProxyServer> ofJvm(URI uri) {
        return Optional.ofNullable(ProxySelector.getDefault())
                .map(selector -> selector.select(uri))
                .flatMap(Proxies::preferred);
    }

    /**
     * Returns the first proxy of a list that is sorted by preference, or nothing if the list prefers a direct connection.
     * SOCKS proxies are skipped.
     */
    static Optional<ProxyServer> preferred(List<Proxy> proxies) {
        return proxies.stream()
                .filter(proxy -> proxy.type() != Proxy.Type.SOCKS)
                .findFirst()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(Proxy::address)
                .filter(InetSocketAddress.class::isInstance)
                .map(InetSocketAddress.class::cast)
                .map(address -> new ProxyServer(address.getHostString(), address.getPort(), Optional.empty()));
    }
}
