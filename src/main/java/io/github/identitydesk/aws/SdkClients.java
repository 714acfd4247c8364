package io.github.identitydesk.aws;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;

/**
 * The SDK's clients, one for each combination of endpoint and retry strategy, over one HTTP client. Clients are reused,
 * because building one takes longer than a call on loopback.
 */
final class SdkClients implements AutoCloseable {
    static {
        SdkIsolation.establish();
    }

    /**
     * The maximum number of clients. It exceeds the number of endpoints that a user calls in turn. The least recently used
     * client is closed.
     */
    static final int MAX_CLIENTS = 16;

    private static final ProfileFile NO_PROFILES = ProfileFile.aggregator().build();

    private final SdkHttpClient http;
    private final RetryStrategy guests = Retries.ofGuests();
    private final RetryStrategy logins;
    private final boolean fips;
    private final Map<Key, CognitoIdentityClient> clients = new LinkedHashMap<>(MAX_CLIENTS, 0.75f, true);
    private boolean closed;

    SdkClients(ClientSettings settings, Map<String, String> environment) {
        Proxies proxies = new Proxies(settings.proxy(), environment);
        Connections connections = new Connections(settings, new Trust(settings.caBundle()), proxies);
        this.http = new Transport(UrlConnectionHttpClient.create(connections));
        this.logins = Retries.ofLogins(settings.maxAttempts());
        this.fips = settings.fips();
    }

    /**
     * Returns the client for calls to the endpoint, as a guest or with logins.
     *
     * @throws IllegalStateException if these clients are closed
     */
    synchronized CognitoIdentityClient get(Endpoint endpoint, boolean guest) {
        if (closed) {
            throw new IllegalStateException("These clients are closed");
        }
        CognitoIdentityClient client = clients.computeIfAbsent(new Key(endpoint, guest), this::build);
        if (clients.size() > MAX_CLIENTS) {
            // A call in progress continues, because the client does not own its connections.
            Key eldest = clients.keySet().iterator().next();
            Optional.ofNullable(clients.remove(eldest)).ifPresent(CognitoIdentityClient::close);
        }
        return client;
    }

    /** Returns the number of clients that are kept. */
    synchronized int size() {
        return clients.size();
    }

    /** Builds a client and sets everything that it could otherwise take from the environment; see {@link SdkIsolation}. */
    private CognitoIdentityClient build(Key key) {
        return CognitoIdentityClient.builder()
                .httpClient(http)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .region(Region.of(key.endpoint().region().name()))
                .endpointOverride(address(key.endpoint()))
                // Both are already part of the address. The SDK would otherwise derive them from a region such as
                // fips-x.
                .fipsEnabled(false)
                .dualstackEnabled(false)
                .defaultsMode(DefaultsMode.LEGACY)
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(key.guest() ? guests : logins)
                        .defaultProfileFile(NO_PROFILES)
                        .defaultProfileName("default"))
                .build();
    }

    /** Returns the address of the endpoint. The host of a FIPS endpoint differs only in this prefix, in every partition. */
    private URI address(Endpoint endpoint) {
        String address = endpoint.url().toString();
        return URI.create(
                fips && endpoint instanceof Endpoint.Aws
                        ? address.replace("//cognito-identity.", "//cognito-identity-fips.")
                        : address);
    }

    @Override
    public synchronized void close() {
        closed = true;
        clients.values().forEach(CognitoIdentityClient::close);
        http.close();
    }

    private record Key(Endpoint endpoint, boolean guest) {}
}
