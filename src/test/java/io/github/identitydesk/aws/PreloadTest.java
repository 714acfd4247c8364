package io.github.identitydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** What is loaded while the command line is read. */
class PreloadTest {
    private static final Endpoint NOWHERE = new Endpoint.Custom(URI.create("http://127.0.0.1:1"), Region.DEFAULT);

    @Test
    void callFollowsAPreload() {
        assertThat(outcome(Preload.start())).isInstanceOf(Outcome.NotReached.class);
    }

    @Test
    void callNeedsNoPreload() {
        assertThat(outcome(Preload.none())).isInstanceOf(Outcome.NotReached.class);
    }

    @Test
    void interruptedThreadDoesNotWaitAndCancels() {
        Thread.currentThread().interrupt();
        assertThat(outcome(Preload.start())).isInstanceOf(Outcome.Cancelled.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Outcome outcome(Preload preload) {
        try (SdkIdentityClient client =
                SdkIdentityClient.ofShortProcess(ClientSettings.DEFAULT, Clock.systemUTC(), preload)) {
            return client.getId(
                    IdentityRequest.guest("us-east-1:5b0c9a52-6d1e-4f7a-9c3b-2e8d41f0a617"), NOWHERE, n -> {});
        }
    }
}
