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

/** Opens the connections of a call: which proxy, how long to wait, whom to trust. */
final class Connections implements UrlConnectionFactory {
    static {
        // By default the JDK sends no Basic credentials to a proxy that is to open a tunnel. It reads both once.
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        // The JDK would keep a connection for ten seconds after an answer, also that of a call that is then cancelled.
        System.setProperty("http.keepAlive", "false");
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
        proxy.map(ProxyServer::address).ifPresent(recorder::goesThrough);
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
     * Plain {@code http} carries the credentials at once, because a request that is streamed cannot be repeated. A
     * tunnel is asked for again once the proxy wants them; in a header of the request they would go on to the endpoint.
     */
    private static void authenticate(HttpURLConnection connection, ProxyServer.Credentials credentials) {
        if (connection instanceof HttpsURLConnection) {
            connection.setAuthenticator(new OneAnswer(credentials));
        } else {
            connection.setRequestProperty("Proxy-Authorization", credentials.basic());
        }
    }

    /** Supplies the credentials once: if the proxy refused them, the JDK would ask for them again and again. */
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

    /** Zero is no limit, here and there; anything else is at least a millisecond. */
    private static int millis(Duration limit) {
        return limit.isZero() ? 0 : Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE);
    }
}
