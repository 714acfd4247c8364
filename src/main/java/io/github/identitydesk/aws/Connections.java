package io.github.identitydesk.aws;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;

/** Opens the connections of a call: which proxy, how long to wait, whom to trust. */
final class Connections implements UrlConnectionFactory {
    private final ClientSettings settings;
    private final Trust trust;

    Connections(ClientSettings settings, Trust trust) {
        this.settings = settings;
        this.trust = trust;
    }

    @Override
    public HttpURLConnection createConnection(URI uri) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(proxyFor(uri));
            connection.setConnectTimeout(millis(settings.connectTimeout()));
            connection.setReadTimeout(millis(settings.readTimeout()));
            if (connection instanceof HttpsURLConnection https) {
                https.setSSLSocketFactory(trust.socketFactory());
            }
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The proxy that the JVM or the operating system names; the first of several. The sandbox is in this very process. */
    private static Proxy proxyFor(URI uri) {
        CallRecorder recorder = CallRecorder.CURRENT.get();
        if (recorder.endpoint() instanceof Endpoint.Sandbox) {
            return Proxy.NO_PROXY;
        }
        Proxy proxy = Optional.ofNullable(ProxySelector.getDefault()).map(selector -> selector.select(uri)).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElse(Proxy.NO_PROXY);
        if (proxy.address() instanceof InetSocketAddress address) {
            recorder.goesThrough(address.getHostString() + ":" + address.getPort());
        }
        return proxy;
    }

    /** Zero is no limit, here and there; anything else is at least a millisecond. */
    private static int millis(Duration limit) {
        return limit.isZero() ? 0 : Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE);
    }
}
