package io.github.identitydesk.aws;

import io.github.identitydesk.aws.DocumentClient.Fetched.Cancelled;
import io.github.identitydesk.aws.DocumentClient.Fetched.Document;
import io.github.identitydesk.aws.DocumentClient.Fetched.NotFetched;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.Failure.Kind;
import io.github.identitydesk.model.HarmlessText;
import io.github.identitydesk.model.Region;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Fetches documents with the proxy and the certificate authorities of the settings. */
public final class HttpDocumentClient implements DocumentClient {
    /** The maximum length in bytes. Key sets of large issuers have some ten thousand bytes. */
    private static final int MAX_DOCUMENT = 1_000_000;

    private static final int MAX_REDIRECTS = 3;
    private static final Duration MAX_FETCH = Duration.ofSeconds(30);

    /** A placeholder: a document belongs to no region, but the recorder of a connection requires one. */
    private static final Region NO_REGION = new Region("none");

    private final Supplier<ClientSettings> settings;
    private final Clock clock;
    private final Calls calls = Calls.ofApp();

    /**
     * Creates a client that makes each request with the settings at the time of the request.
     *
     * @param settings time limits, proxy and additional certificate authorities
     * @param clock the clock that determines when a request began
     */
    public HttpDocumentClient(Supplier<ClientSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Fetched fetch(URI address) {
        ClientSettings current = settings.get();
        CallRecorder recorder = new CallRecorder(
                new Endpoint.Custom(address, NO_REGION), clock, System::nanoTime, attempt -> {}, HarmlessText::name);
        Proxies proxies = new Proxies(current.proxy(), System.getenv());
        Connections connections = new Connections(current, new Trust(current.caBundle()), proxies);
        Calls.End<Fetched> end =
                calls.run(limit(current), recorder, HarmlessText::message, () -> follow(address, connections));
        return end.orElse(Cancelled::new, NotFetched::new);
    }

    private static Duration limit(ClientSettings settings) {
        Duration limit = settings.callTimeout();
        return limit.isZero() || limit.compareTo(MAX_FETCH) > 0 ? MAX_FETCH : limit;
    }

    private static Fetched follow(URI address, Connections connections) throws IOException {
        URI next = address;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            HttpURLConnection connection = connections.createConnection(next);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("Accept", "application/json");
            try {
                int status = connection.getResponseCode();
                if (status == HttpURLConnection.HTTP_OK) {
                    return document(connection);
                }
                Optional<URI> target = target(next, connection, status);
                if (target.isEmpty()) {
                    return new NotFetched(ofAnswer(status));
                }
                next = target.get();
            } finally {
                connection.disconnect();
            }
        }
        return new NotFetched(new Failure(Kind.NOT_THE_SERVICE, "too many redirects"));
    }

    /** Returns the failure for the status of an answer. What is said of an endpoint that redirects is not for documents. */
    private static Failure ofAnswer(int status) {
        Failure failure = Failures.notTheService(status, CallRecorder.CURRENT.get());
        return failure.kind() == Kind.REDIRECTED ? new Failure(Kind.NOT_THE_SERVICE, failure.detail()) : failure;
    }

    private static Fetched document(HttpURLConnection connection) throws IOException {
        try (InputStream body = connection.getInputStream()) {
            byte[] bytes = body.readNBytes(MAX_DOCUMENT + 1);
            return bytes.length > MAX_DOCUMENT
                    ? new NotFetched(new Failure(Kind.NOT_THE_SERVICE, "more than 1 MB"))
                    : new Document(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** Returns the target of a redirect if it has the same scheme, host and port. */
    private static Optional<URI> target(URI from, HttpURLConnection connection, int status) {
        String location = connection.getHeaderField("Location");
        if (status / 100 != 3 || location == null) {
            return Optional.empty();
        }
        try {
            URI target = from.resolve(location);
            boolean isSameServer = from.getScheme().equals(target.getScheme())
                    && from.getAuthority().equalsIgnoreCase(target.getAuthority());
            return isSameServer ? Optional.of(target) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
