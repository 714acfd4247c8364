package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;

import io.github.identitydesk.model.Attempt;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.token.Tokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sample requests and call traces. */
final class SampleCalls {
    static final Endpoint AWS = new Endpoint.Aws(new Region("us-east-1"));

    private SampleCalls() {}

    static IdentityRequest request(Login... logins) {
        return new IdentityRequest(Tokens.POOL, Optional.empty(), List.of(logins));
    }

    /** Returns the explanation of the first message in a text. */
    static Explanation explainText(String text) {
        return Explanations.explainText(text).getFirst().explanation();
    }

    static CallTrace trace() {
        return trace(AWS, NOW);
    }

    /** Returns the trace of a call that took 143 ms and was answered at the given time by the service's clock. */
    static CallTrace trace(Endpoint endpoint, Instant serviceTime) {
        return new CallTrace(
                endpoint,
                Optional.of(URI.create("https://cognito-identity.us-east-1.amazonaws.com/")),
                Optional.empty(),
                NOW,
                Duration.ofMillis(143),
                List.of(
                        new Attempt(
                                1,
                                Duration.ZERO,
                                Duration.ofMillis(61),
                                Optional.of(Duration.ofMillis(60)),
                                Optional.of(500)),
                        new Attempt(
                                2, Duration.ofMillis(81), Duration.ofMillis(62), Optional.empty(), Optional.of(400))),
                Optional.of("5f0c2f3a-7e05-4cd1-8d4a-2f0d4c1f2d11"),
                Optional.of(serviceTime));
    }
}
