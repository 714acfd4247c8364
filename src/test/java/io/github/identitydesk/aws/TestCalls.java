package io.github.identitydesk.aws;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Settings and calls shared by the tests. */
final class TestCalls {
    static final String POOL = "us-east-1:1a2b3c4d-1111-2222-3333-444455556666";
    static final String ID = "us-east-1:0f1e2d3c-aaaa-bbbb-cccc-ddddeeeeffff";
    static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.c2VjcmV0.c2lnbmF0dXJl";
    static final IdentityRequest GUEST = IdentityRequest.guest(POOL);
    static final IdentityRequest LOGIN =
            new IdentityRequest(POOL, Optional.empty(), List.of(Login.of("accounts.google.com", TOKEN)));
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** A timeout that no test reaches unintentionally. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private TestCalls() {}

    static ClientSettings patient() {
        return ClientSettings.DEFAULT.withTimeouts(LONG, LONG, LONG);
    }

    static ClientSettings readTimeout(Duration limit) {
        return patient().withTimeouts(LONG, limit, LONG);
    }

    static ClientSettings callTimeout(Duration limit) {
        return patient().withTimeouts(LONG, LONG, limit);
    }

    static ClientSettings trusting(Path caBundle) {
        return patient().withCaBundle(Optional.of(caBundle));
    }

    static Outcome call(IdentityRequest request, Endpoint endpoint) {
        return call(patient(), request, endpoint);
    }

    static Outcome call(ClientSettings settings, IdentityRequest request, Endpoint endpoint) {
        try (SdkIdentityClient client = new SdkIdentityClient(settings, CLOCK)) {
            return client.getId(request, endpoint, number -> {});
        }
    }
}
