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
 * Which proxy a call goes through. By default that is the one that the environment names, as for the AWS CLI: for
 * {@code https} the variable {@code HTTPS_PROXY}, for {@code http} the variable {@code HTTP_PROXY}, for both
 * {@code ALL_PROXY} where there is no variable of their own; written in lower case, each wins over its twin in upper case.
 * Where no variable names one, the JVM's own selector is asked, which knows the properties {@code https.proxyHost} and so on.
 * A variable that is blank counts as not set.
 */
final class Proxies {
    private final ProxySettings settings;
    private final Map<String, String> environment;

    Proxies(ProxySettings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * The proxy for a call to that address; loopback addresses have none.
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

    /** The names under which a variable is set, the one that wins first. */
    private Stream<String> variables(String lowerCase) {
        return Stream.of(lowerCase, lowerCase.toUpperCase(Locale.ROOT))
                .filter(name -> !value(name).isBlank());
    }

    private String value(String variable) {
        return environment.getOrDefault(variable, "");
    }

    /** The first proxy of several. */
    private static Optional<ProxyServer> ofJvm(URI uri) {
        return Optional.ofNullable(ProxySelector.getDefault()).map(selector -> selector.select(uri)).stream()
                .flatMap(List::stream)
                .findFirst()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(Proxy::address)
                .filter(InetSocketAddress.class::isInstance)
                .map(InetSocketAddress.class::cast)
                .map(address -> new ProxyServer(address.getHostString(), address.getPort(), Optional.empty()));
    }
}
