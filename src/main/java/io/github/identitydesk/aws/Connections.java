package io.github.identitydesk.aws;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;

/** Opens the connections of a call with the configured proxy, time limits and certificate authorities. */
final class Connections implements UrlConnectionFactory {
    static {
        // By default, the JDK sends no Basic credentials to a proxy that opens a tunnel. The JDK reads both properties
        // only once.
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        // The JDK would otherwise keep a connection open for ten seconds after an answer, even if the call is then
        // cancelled.
        System.setProperty("http.keepAlive", "false");
        CallSocket.install();
    }

    private final ClientSettings settings;
    private final Trust trust;
    private final Proxies proxies;

    Connections(ClientSettings settings, Trust trust, Proxies proxies) {
        this.settings = settings;
        this.trust = trust;
        this.proxies = proxies;
    }

    @Override
    public HttpURLConnection createConnection(URI uri) {
        CallRecorder recorder = CallRecorder.CURRENT.get();
        Optional<ProxyServer> proxy =
                recorder.endpoint() instanceof Endpoint.Sandbox ? Optional.empty() : proxies.of(uri);
        proxy.map(ProxyServer::address).ifPresent(recorder::recordProxy);
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    uri.toURL().openConnection(proxy.map(ProxyServer::proxy).orElse(Proxy.NO_PROXY));
            connection.setConnectTimeout(millis(settings.connectTimeout()));
            connection.setReadTimeout(millis(settings.readTimeout()));
            proxy.flatMap(ProxyServer::credentials).ifPresent(credentials -> authenticate(connection, credentials));
            if (connection instanceof HttpsURLConnection https) {
                https.setSSLSocketFactory(trust.socketFactory());
            }
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sets the credentials for the proxy. With plain {@code http} they are sent with the first request, because a request
     * that is streamed cannot be repeated. For a tunnel, the JDK repeats its request when the proxy requires credentials; as
     * a header of the request, they would be passed on to the endpoint.
     */
    private static void authenticate(HttpURLConnection connection, ProxyServer.Credentials credentials) {
        if (connection instanceof HttpsURLConnection) {
            connection.setAuthenticator(new OneAnswer(credentials));
        } else {
            connection.setRequestProperty("Proxy-Authorization", credentials.basic());
        }
    }

    /** Supplies the credentials once. If the proxy rejected them, the JDK would otherwise request them repeatedly. */
    private static final class OneAnswer extends Authenticator {
        private Optional<ProxyServer.Credentials> credentials;

        OneAnswer(ProxyServer.Credentials credentials) {
            this.credentials = Optional.of(credentials);
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            Optional<ProxyServer.Credentials> answer =
                    getRequestorType() == RequestorType.PROXY ? credentials : Optional.empty();
            credentials = Optional.empty();
            return answer.map(ProxyServer.Credentials::authentication).orElse(null);
        }
    }

    /** Returns the limit in milliseconds. Zero means no limit both here and in the JDK; any other limit is at least 1 ms. */
    private static int millis(Duration limit) {
        return limit.isZero() ? 0 : Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE);
    }
}
